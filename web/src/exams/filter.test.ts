import { describe, expect, it } from 'vitest';
import { filterFromFragment, filterToFragment, filterToQuery, noFilter, type ExamFilter } from './filter';

const today = { year: 2026, month: 3, day: 1 };
const query = (filter: Partial<ExamFilter>): string => filterToQuery({ ...noFilter, ...filter }, today).toString();

describe('a filter', () => {
  it('comes back from the address as it went in', () => {
    const filter: ExamFilter = { text: 'dupont 山田', date: 'range', from: '2026-01-01', to: '2026-02-28', modalities: ['CT', 'MR'] };
    expect(filterFromFragment(`#${filterToFragment(filter)}`)).toEqual(filter);
    expect(filterToFragment(noFilter)).toBe('');
    expect(filterFromFragment('')).toEqual(noFilter);
  });

  it('takes nothing strange from the address', () => {
    expect(filterFromFragment('#date=someday&from=2026-01-01&modality=CT,<b>,MR')).toEqual({ ...noFilter, modalities: ['CT', 'MR'] });
    expect(filterFromFragment('#date=range&from=2026-02-31&to=x')).toEqual({ ...noFilter, date: 'range' });
    expect(filterFromFragment(`#q=${'x'.repeat(1000)}`).text).toHaveLength(200);
  });

  it('counts days back from today', () => {
    expect(query({ date: 'any' })).toBe('');
    expect(query({ date: 'today' })).toBe('from=2026-03-01&to=2026-03-01');
    expect(query({ date: 'yesterday' })).toBe('from=2026-02-28&to=2026-02-28');
    expect(query({ date: 'week' })).toBe('from=2026-02-23&to=2026-03-01');
    expect(query({ date: 'month' })).toBe('from=2026-01-31&to=2026-03-01');
    expect(query({ date: 'range', from: '2026-01-01' })).toBe('from=2026-01-01');
  });

  it.each(['2026-11-21', '21/11/2026', '21.11.2026'])('understands %s among the words', (day) => {
    expect(query({ text: `dupont ${day} ` })).toBe('search=dupont&from=2026-11-21&to=2026-11-21');
  });

  it.each(['20261121', '31/02/2026', '4711'])('leaves %s to the search', (word) => {
    expect(filterToQuery({ ...noFilter, text: word }, today).get('search')).toBe(word);
  });

  it('asks for any of the modalities', () => {
    expect(filterToQuery({ ...noFilter, modalities: ['CT', 'MR'] }, today).get('modality')).toBe('CT,MR');
  });
});
