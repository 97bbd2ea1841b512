import { describe, expect, it } from 'vitest';
import { ageAt, formatDate, formatTime, parseDate } from './dates';

describe('a date', () => {
  it.each([
    ['20261121', 'en-GB', '21 Nov 2026'],
    ['20261121', 'fr-FR', '21 nov. 2026'],
    ['2026.01.02', 'en-GB', '02 Jan 2026'],
  ])('%s in %s is %s', (value, locale, written) => {
    expect(formatDate(value, locale)).toBe(written);
  });

  it('is shown as received when the calendar has no such day', () => {
    expect(parseDate('20260231')).toBeNull();
    expect(formatDate('20260231', 'en-GB')).toBe('20260231');
    expect(formatDate('last week', 'en-GB')).toBe('last week');
  });

  it('is missing when it is empty', () => {
    expect(formatDate('', 'en-GB')).toBeNull();
    expect(formatDate(null, 'en-GB')).toBeNull();
  });
});

describe('a time', () => {
  it.each([
    ['101112.123456', '10:11'],
    ['1011', '10:11'],
    ['07', '07:00'],
    ['10:11:12', '10:11'],
    ['noon', 'noon'],
    ['', null],
    [null, null],
  ])('%j is written %j', (value, written) => {
    expect(formatTime(value)).toBe(written);
  });
});

describe('an age', () => {
  it.each([
    ['19610203', '20261121', { value: 65, unit: 'year' }],
    ['19611122', '20261121', { value: 64, unit: 'year' }],
    ['20250105', '20261121', { value: 22, unit: 'month' }],
    ['20261118', '20261121', { value: 3, unit: 'day' }],
    ['20261121', '20261121', { value: 0, unit: 'day' }],
    ['20270101', '20261121', null],
    [null, '20261121', null],
    ['19610203', null, null],
  ])('born %s, on %s: %o', (birth, on, age) => {
    expect(ageAt(birth, on)).toEqual(age);
  });
});
