import type { Page, Route } from '@playwright/test';

/** An answer of `/api/exams`, item by item as the page expects it. */
export interface MockExam {
  key: number;
  studyInstanceUid: string;
  patientName: { alphabetic: string | null; ideographic: string | null; phonetic: string | null } | null;
  patientId: string | null;
  issuerOfPatientId: string | null;
  patientBirthDate: string | null;
  patientSex: string | null;
  accessionNumber: string | null;
  studyDate: string | null;
  studyTime: string | null;
  studyDescription: string | null;
  modalities: string[];
  series: number;
  instances: number;
}

/** An exam with everything in it, changed as given. */
export function exam(key: number, changes: Partial<MockExam> = {}): MockExam {
  return {
    key,
    studyInstanceUid: `1.2.3.${key}`,
    patientName: { alphabetic: `Patient^Number ${key}`, ideographic: null, phonetic: null },
    patientId: `ID${key}`,
    issuerOfPatientId: 'HOSPITAL',
    patientBirthDate: '19610203',
    patientSex: 'F',
    accessionNumber: `A${key}`,
    studyDate: '20261121',
    studyTime: '101112.000000',
    studyDescription: 'Head',
    modalities: ['CT'],
    series: 2,
    instances: 120,
    ...changes,
  };
}

/** An archive of our own making behind `/api/exams`; what is asked can be read, and what it holds changed, while a test runs. */
export class MockArchive {
  readonly asked: URLSearchParams[] = [];
  exams: MockExam[];
  /** Called before each answer; can wait, or answer itself and return true. */
  before: (query: URLSearchParams, route: Route) => Promise<boolean | void> = () => Promise.resolve();
  exactUpTo = 1000;

  constructor(exams: MockExam[]) {
    this.exams = exams;
  }

  /** Puts this archive in place of the real one for a page. */
  async serve(page: Page): Promise<void> {
    await page.route('**/api/exams?*', async (route) => {
      const query = new URL(route.request().url()).searchParams;
      this.asked.push(query);
      if ((await this.before(query, route)) === true) return;
      // A page that no longer waits for the answer has aborted the request.
      await route.fulfill({ json: this.answer(query) }).catch(() => undefined);
    });
    await page.route('**/dicomweb/studies/*/series?*', (route) =>
      route.fulfill({
        contentType: 'application/dicom+json',
        json: [1, 2].map((number) => ({
          '0020000E': { vr: 'UI', Value: [`9.9.${number}`] },
          '00200011': { vr: 'IS', Value: [number] },
          '00080060': { vr: 'CS', Value: ['CT'] },
          '0008103E': { vr: 'LO', Value: [`Series of slices ${number}`] },
          '00201209': { vr: 'IS', Value: [60] },
        })),
      }),
    );
    await page.route('**/thumbnail?*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: thumbnail }));
  }

  private answer(query: URLSearchParams): object {
    const words = (query.get('search') ?? '').toLowerCase().split(' ').filter(Boolean);
    const modalities = (query.get('modality') ?? '').split(',').filter(Boolean);
    const since = Number(query.get('since') ?? 0);
    const matches = this.exams.filter(
      (item) =>
        item.key > since &&
        words.every((word) => JSON.stringify([item.patientName, item.patientId, item.accessionNumber]).toLowerCase().includes(word)) &&
        (modalities.length === 0 || item.modalities.some((code) => modalities.includes(code))),
    );
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    return {
      items: matches.slice(start, end),
      next: end < matches.length && end > start ? String(end) : null,
      total: Math.min(matches.length, this.exactUpTo),
      totalIsExact: matches.length <= this.exactUpTo,
      latest: Math.max(0, ...this.exams.map(({ key }) => key)),
    };
  }
}

const thumbnail = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="24" fill="#888"/></svg>';
