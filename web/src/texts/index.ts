import { en, type Texts } from './en';
import { fr } from './fr';

export type { Texts };

const catalogues: readonly Texts[] = [en, fr];

/** The first of the wanted languages that we have, with the locale for dates and numbers; English when there is none. */
export function chooseLanguage(wanted: readonly string[]): { texts: Texts; locale: string } {
  for (const locale of wanted) {
    const texts = catalogues.find(({ language }) => locale === language || locale.startsWith(`${language}-`));
    if (texts !== undefined) return { texts, locale };
  }
  return { texts: en, locale: 'en-GB' };
}

/** The texts and the locale of this browser. */
export const { texts, locale } = chooseLanguage(navigator.languages);

const numbers = new Intl.NumberFormat(locale);

/** A count with the locale's grouping. */
export function formatCount(count: number): string {
  return numbers.format(count);
}
