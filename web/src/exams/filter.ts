import { toCalendarDate, toIso, type CalendarDate } from '../dicom/dates';

/** Ranges of days that are counted from today. */
export const dateChoices = ['any', 'today', 'yesterday', 'week', 'month', 'range'] as const;
export type DateChoice = (typeof dateChoices)[number];

/** What the list is restricted to; lives in the address. */
export interface ExamFilter {
  readonly text: string;
  readonly date: DateChoice;
  /** `YYYY-MM-DD` or empty; only for the choice `range`. */
  readonly from: string;
  readonly to: string;
  readonly modalities: readonly string[];
}

export const noFilter: ExamFilter = { text: '', date: 'any', from: '', to: '', modalities: [] };

/** The modalities that are offered; others are found when they are in the address. */
export const offeredModalities = ['CR', 'CT', 'DX', 'MG', 'MR', 'NM', 'PT', 'RF', 'US', 'XA', 'OT'] as const;

export function isFiltered(filter: ExamFilter): boolean {
  return filter.text.trim() !== '' || filter.date !== 'any' || filter.modalities.length > 0;
}

/**
 * The filter in an address. It stands in the fragment, which no browser sends to a server:
 * what is searched for is often a patient's name.
 */
export function filterFromFragment(fragment: string): ExamFilter {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const choice = dateChoices.find((name) => name === parameters.get('date')) ?? 'any';
  return {
    text: (parameters.get('q') ?? '').slice(0, 200),
    date: choice,
    from: choice === 'range' ? isoOrEmpty(parameters.get('from')) : '',
    to: choice === 'range' ? isoOrEmpty(parameters.get('to')) : '',
    modalities: (parameters.get('modality') ?? '').split(',').filter((code) => /^[A-Z]{2,16}$/.test(code)),
  };
}

export function filterToFragment(filter: ExamFilter): string {
  const parameters = new URLSearchParams();
  if (filter.text.trim() !== '') parameters.set('q', filter.text.trim());
  if (filter.date !== 'any') parameters.set('date', filter.date);
  if (filter.date === 'range' && filter.from !== '') parameters.set('from', filter.from);
  if (filter.date === 'range' && filter.to !== '') parameters.set('to', filter.to);
  if (filter.modalities.length > 0) parameters.set('modality', filter.modalities.join(','));
  return parameters.toString();
}

/** What the API is asked for. A date among the words of the text counts as a day, and goes before the chosen one. */
export function filterToQuery(filter: ExamFilter, today: CalendarDate): URLSearchParams {
  const query = new URLSearchParams();
  const words: string[] = [];
  let [from, to] = daysOf(filter, today);
  for (const word of filter.text.split(/\s+/)) {
    const day = typedDay(word);
    if (day !== null) from = to = toIso(day);
    else if (word !== '') words.push(word);
  }
  if (words.length > 0) query.set('search', words.join(' '));
  if (from !== '') query.set('from', from);
  if (to !== '') query.set('to', to);
  if (filter.modalities.length > 0) query.set('modality', filter.modalities.join(','));
  return query;
}

/** `2026-11-21`, `21/11/2026` or `21.11.2026`; eight digits alone are left to identifiers. */
function typedDay(word: string): CalendarDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso !== null) return toCalendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(word);
  return written === null ? null : toCalendarDate(Number(written[3]), Number(written[2]), Number(written[1]));
}

function daysOf(filter: ExamFilter, today: CalendarDate): [from: string, to: string] {
  const daysAgo = (days: number): string => new Date(Date.UTC(today.year, today.month - 1, today.day - days)).toISOString().slice(0, 10);
  switch (filter.date) {
    case 'any':
      return ['', ''];
    case 'today':
      return [daysAgo(0), daysAgo(0)];
    case 'yesterday':
      return [daysAgo(1), daysAgo(1)];
    case 'week':
      return [daysAgo(6), daysAgo(0)];
    case 'month':
      return [daysAgo(29), daysAgo(0)];
    case 'range':
      return [filter.from, filter.to];
  }
}

function isoOrEmpty(value: string | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value ?? '');
  return match !== null && toCalendarDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null ? match[0] : '';
}
