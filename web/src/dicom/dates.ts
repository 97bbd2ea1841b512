/** A calendar date without time zone, as DICOM's DA gives it. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a DA value (`YYYYMMDD`, or the old `YYYY.MM.DD`); null when it is no date. */
export function parseDate(value: string | null): CalendarDate | null {
  const match = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(value?.trim() ?? '');
  return match === null ? null : toCalendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date of three numbers; null when the calendar has no such day. */
export function toCalendarDate(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : null;
}

/** `YYYY-MM-DD`. */
export function toIso({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A DA value with a written month; a value that is no date is shown as received, null when there is none. */
export function formatDate(value: string | null, locale: string): string | null {
  if (value === null || value === '') return null;
  const date = parseDate(value);
  if (date === null) return value;
  const format = new Intl.DateTimeFormat(locale, { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(date.year, date.month - 1, date.day));
}

/** A TM value (`HH[MM[SS[.F]]]`) as `HH:MM`, 24 hours; a value that is no time as received, null when there is none. */
export function formatTime(value: string | null): string | null {
  if (value === null || value === '') return null;
  const match = /^([01]\d|2[0-3]):?([0-5]\d)?/.exec(value);
  return match === null ? value : `${match[1]}:${match[2] ?? '00'}`;
}

/** An age in its natural unit. */
export interface Age {
  readonly value: number;
  readonly unit: 'year' | 'month' | 'day';
}

/** The age on a date: days up to two months, months up to two years, then years; null when unknown or impossible. */
export function ageAt(birth: string | null, on: string | null): Age | null {
  const from = parseDate(birth);
  const to = parseDate(on);
  if (from === null || to === null) return null;
  const days = (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;
  if (days < 0) return null;
  const months = (to.year - from.year) * 12 + (to.month - from.month) - (to.day < from.day ? 1 : 0);
  if (months < 2) return { value: days, unit: 'day' };
  return months < 24 ? { value: months, unit: 'month' } : { value: Math.floor(months / 12), unit: 'year' };
}
