import { describe, expect, it } from 'vitest';
import { formatName, formatNameGroup } from './personName';

describe('a person name', () => {
  it.each([
    ['Dupont^Élodie', 'Dupont, Élodie'],
    ['Lefèvre^Jean-Baptiste^Marie', 'Lefèvre, Jean-Baptiste Marie'],
    ['Müller^Anna^^Dr.', 'Müller, Dr. Anna'],
    ['Adams^John Robert Quincy^^Rev.^B.A. M.Div.', 'Adams, Rev. John Robert Quincy B.A. M.Div.'],
    ['Phantom', 'Phantom'],
    ['^Only given', 'Only given'],
    ['Παπαδόπουλος^Γεώργιος', 'Παπαδόπουλος, Γεώργιος'],
    ['山田^太郎', '山田 太郎'],
    ['やまだ^たろう', 'やまだ たろう'],
    ['홍^길동', '홍 길동'],
  ])('%s is written %s', (group, written) => {
    expect(formatNameGroup(group)).toBe(written);
  });

  it.each([null, '', '^^^^', '  '])('%j is no name', (group) => {
    expect(formatNameGroup(group)).toBeNull();
  });

  it('shows every group that is there, the alphabetic first', () => {
    expect(formatName({ alphabetic: 'Yamada^Tarou', ideographic: '山田^太郎', phonetic: 'やまだ^たろう' })).toEqual([
      'Yamada, Tarou',
      '山田 太郎',
      'やまだ たろう',
    ]);
    expect(formatName({ alphabetic: null, ideographic: '山田^太郎', phonetic: null })).toEqual(['山田 太郎']);
    expect(formatName(null)).toEqual([]);
  });
});
