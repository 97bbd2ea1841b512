/** A person name (VR PN) by component group, as received: components still separated by `^`. */
export interface PersonName {
  readonly alphabetic: string | null;
  readonly ideographic: string | null;
  readonly phonetic: string | null;
}

/** One component group as people write it: `Family, Given Middle`, family and given apart in names without Latin letters. */
export function formatNameGroup(group: string | null): string | null {
  if (group === null) return null;
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = group.split('^').map((component) => component.trim());
  const rest = [prefix, given, middle, suffix].filter((component) => component !== '').join(' ');
  if (family === '') return rest === '' ? null : rest;
  if (rest === '') return family;
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(family)
    ? `${family} ${rest}`
    : `${family}, ${rest}`;
}

/** The groups of a name in the order they are shown: the alphabetic first, then what else there is. */
export function formatName(name: PersonName | null): string[] {
  if (name === null) return [];
  return [name.alphabetic, name.ideographic, name.phonetic].map(formatNameGroup).filter((group) => group !== null);
}
