import type { CalendarDate } from '../dicom/dates';
import { Refusal } from '../json';
import { append, countArrivals, listExams, pageLength, renew, type Exam, type ExamPage } from './api';
import { filterToQuery, noFilter, type ExamFilter } from './filter';

/** What went wrong: nothing, no answer at all, or a refusal with its reason. */
export type Failure = null | { readonly reason: string | null };

const pollInterval = 15_000;
const typingPause = 150;
/** How many of the newest exams are looked at again for images that arrived since. */
const renewed = 50;
/** How much is loaded again when arrivals are shown. */
const maximumReloaded = 5 * pageLength;

function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/**
 * The exams that match a filter, loaded page by page, with one selected.
 * A new filter aborts what is under way. Arrivals are only counted; they enter the list when asked for, and the selection stays
 * on its exam.
 */
export class ExamList {
  filter: ExamFilter = $state.raw(noFilter);
  exams: readonly Exam[] = $state.raw([]);
  total = $state(0);
  totalIsExact = $state(true);
  arrivals = $state(0);
  loading = $state(true);
  /** How many filters were answered so far. */
  answers = $state(0);
  failure: Failure = $state.raw(null);
  selectedKey: number | null = $state(null);
  readonly selectedIndex: number = $derived(this.exams.findIndex((exam) => exam.key === this.selectedKey));
  readonly selected: Exam | null = $derived(this.exams[this.selectedIndex] ?? null);
  hasMore = $state(false);

  #next: string | null = null;
  #latest = 0;
  #query = new URLSearchParams();
  #request = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** Changes the filter; while someone types, the request waits for a pause. */
  setFilter(filter: ExamFilter, typing = false): void {
    this.filter = filter;
    clearTimeout(this.#pause);
    if (typing) this.#pause = setTimeout(() => void this.reload(), typingPause);
    else void this.reload();
  }

  /** Loads the first page of the present filter. */
  async reload(): Promise<void> {
    clearTimeout(this.#pause);
    this.#query = filterToQuery(this.filter, today());
    const loaded = await this.#load((signal) => listExams(this.#query, null, signal));
    if (loaded === null) return;
    this.exams = loaded.items;
    this.answers++;
    this.#accept(loaded);
    if (this.selected === null) this.selectedKey = this.exams[0]?.key ?? null;
  }

  /** Loads the next page, if there is one and nothing else is under way. */
  async loadMore(): Promise<void> {
    if (this.#next === null || this.loading) return;
    const cursor = this.#next;
    const loaded = await this.#load((signal) => listExams(this.#query, cursor, signal));
    if (loaded === null) return;
    this.exams = append(this.exams, loaded.items);
    this.#accept(loaded, this.#latest);
  }

  /** Shows what arrived: loads again as many exams as were loaded, and keeps the selection. */
  async showArrivals(): Promise<void> {
    const wanted = Math.min(Math.max(this.exams.length + this.arrivals, pageLength), maximumReloaded);
    const loaded = await this.#load(async (signal) => {
      let page = await listExams(this.#query, null, signal);
      const { latest } = page;
      const items = [...page.items];
      while (page.next !== null && items.length < wanted) {
        page = await listExams(this.#query, page.next, signal);
        items.push(...page.items);
      }
      return { ...page, items, latest };
    });
    if (loaded === null) return;
    const selected = this.selected;
    this.exams = loaded.items;
    this.#accept(loaded);
    if (this.selected === null) this.selectedKey = selected === null ? (this.exams[0]?.key ?? null) : null;
  }

  /** Asks from time to time, while the page is visible, what arrived. Returns what ends it. */
  watch(): () => void {
    const timer = setInterval(() => void this.poll(), pollInterval);
    const onVisible = (): void => {
      if (!document.hidden) void this.poll();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearInterval(timer);
      clearTimeout(this.#pause);
      this.#request.abort();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }

  /** Asks once what arrived; an empty list shows it at once, as no selection can move. Exams in the list get their new counts. */
  async poll(): Promise<void> {
    if (document.hidden || this.loading) return;
    if (this.failure !== null) return this.reload();
    const { signal } = this.#request;
    try {
      const arrivals = await countArrivals(this.#query, this.#latest, signal);
      if (signal.aborted) return;
      this.arrivals = arrivals;
      if (arrivals > 0 && this.exams.length === 0) return await this.reload();
      if (this.exams.length === 0) return;
      const newest = await listExams(this.#query, null, signal, renewed);
      if (!signal.aborted) this.exams = renew(this.exams, newest.items);
    } catch (error) {
      this.#fail(error, signal);
    }
  }

  /** Selects the exam in a row; a row beyond the ends counts as the nearest. */
  select(index: number): void {
    const exam = this.exams[Math.min(Math.max(index, 0), this.exams.length - 1)];
    if (exam !== undefined) this.selectedKey = exam.key;
  }

  #accept(page: ExamPage, latest = page.latest): void {
    this.#next = page.next;
    this.#latest = latest;
    this.hasMore = page.next !== null;
    this.total = Math.max(page.total, this.exams.length);
    this.totalIsExact = page.totalIsExact || page.next === null;
    if (latest === page.latest) this.arrivals = 0;
  }

  /** Runs a request in place of the one under way; null when it failed or was itself replaced. */
  async #load(request: (signal: AbortSignal) => Promise<ExamPage>): Promise<ExamPage | null> {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.loading = true;
    try {
      const page = await request(signal);
      if (signal.aborted) return null;
      this.failure = null;
      this.loading = false;
      return page;
    } catch (error) {
      this.#fail(error, signal);
      return null;
    }
  }

  #fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.loading = false;
    this.failure = { reason: error instanceof Refusal ? error.message : null };
  }
}
