import { beforeAll, describe, expect, it, vi } from 'vitest';
import { en } from './en';
import { fr } from './fr';

let chooseLanguage: (typeof import('./index'))['chooseLanguage'];

beforeAll(async () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  ({ chooseLanguage } = await import('./index'));
});

describe('the language', () => {
  it.each([
    [['fr-CA', 'en'], 'fr', 'fr-CA'],
    [['de-DE', 'fr'], 'fr', 'fr'],
    [['en-US'], 'en', 'en-US'],
    [['de'], 'en', 'en-GB'],
    [[], 'en', 'en-GB'],
  ])('for %j is %s with the dates of %s', (wanted, language, locale) => {
    const chosen = chooseLanguage(wanted);
    expect(chosen.texts.language).toBe(language);
    expect(chosen.locale).toBe(locale);
  });
});

describe('the texts', () => {
  it('count in both languages', () => {
    expect(en.examCount('1', true, 1)).toBe('1 exam');
    expect(en.examCount('1,000', false, 1000)).toBe('≥ 1,000 exams');
    expect(fr.examCount('0', true, 0)).toBe('0 examen');
    expect(fr.newExams('3', 3)).toBe('3 nouveaux');
    expect(en.age({ value: 1, unit: 'month' })).toBe('1 month');
    expect(fr.age({ value: 65, unit: 'year' })).toBe('65 ans');
  });

  it('are all translated', () => {
    const same = Object.keys(en).filter((key) => JSON.stringify(en[key as keyof typeof en]) === JSON.stringify(fr[key as keyof typeof fr]));
    expect(same.filter((key) => typeof en[key as keyof typeof en] === 'string')).toEqual(['date', 'missing', 'description']);
  });
});
