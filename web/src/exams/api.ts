import type { PersonName } from '../dicom/personName';
import { getJson } from '../json';

/** An exam of the list: a study with its patient. Dates, times and codes are as received. */
export interface Exam {
  /** Unique, and rises with arrival. */
  readonly key: number;
  readonly studyInstanceUid: string;
  readonly patientName: PersonName | null;
  readonly patientId: string | null;
  readonly issuerOfPatientId: string | null;
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  readonly accessionNumber: string | null;
  readonly studyDate: string | null;
  readonly studyTime: string | null;
  readonly studyDescription: string | null;
  readonly modalities: readonly string[];
  readonly series: number;
  readonly instances: number;
}

/** A page of the list, newest exam first. */
export interface ExamPage {
  readonly items: readonly Exam[];
  /** Where the next page starts; null on the last. */
  readonly next: string | null;
  readonly total: number;
  /** False when `total` is only a lower bound. */
  readonly totalIsExact: boolean;
  /** The highest key in the archive. */
  readonly latest: number;
}

/** A series as QIDO-RS describes it. */
export interface Series {
  readonly uid: string;
  readonly number: string | null;
  readonly modality: string | null;
  readonly description: string | null;
  readonly bodyPart: string | null;
  readonly instances: number | null;
}

/** How many exams a page holds. */
export const pageLength = 200;

/** One page of exams that match. */
export function listExams(query: URLSearchParams, cursor: string | null, signal: AbortSignal, limit = pageLength): Promise<ExamPage> {
  const parameters = new URLSearchParams(query);
  parameters.set('limit', String(limit));
  if (cursor !== null) parameters.set('cursor', cursor);
  return getJson<ExamPage>(`/api/exams?${parameters}`, 'application/json', signal);
}

/** How many matching exams arrived after `since`. */
export async function countArrivals(query: URLSearchParams, since: number, signal: AbortSignal): Promise<number> {
  const parameters = new URLSearchParams(query);
  parameters.set('since', String(since));
  parameters.set('limit', '0');
  return (await getJson<ExamPage>(`/api/exams?${parameters}`, 'application/json', signal)).total;
}

/** The exams of two pages; one whose date was corrected in between can be on both, and is taken once. */
export function append(exams: readonly Exam[], page: readonly Exam[]): Exam[] {
  const known = new Set(exams.map((exam) => exam.key));
  return [...exams, ...page.filter((exam) => !known.has(exam.key))];
}

/** The exams with those of a newer answer in their places; the same array when none differs. */
export function renew(exams: readonly Exam[], newer: readonly Exam[]): readonly Exam[] {
  const byKey = new Map(newer.map((exam) => [exam.key, exam]));
  let changed = false;
  const renewed = exams.map((exam) => {
    const other = byKey.get(exam.key);
    if (other === undefined || JSON.stringify(other) === JSON.stringify(exam)) return exam;
    changed = true;
    return other;
  });
  return changed ? renewed : exams;
}

type JsonDataSet = Readonly<Record<string, { readonly Value?: readonly unknown[] }>>;

function textOf(dataSet: JsonDataSet, tag: string): string | null {
  const value = dataSet[tag]?.Value?.[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** The series of a study by Series Number, over QIDO-RS. */
export async function listSeries(studyInstanceUid: string, signal: AbortSignal): Promise<Series[]> {
  const url = `/dicomweb/studies/${encodeURIComponent(studyInstanceUid)}/series?includefield=0008103E,00180015,00201209`;
  const answers = await getJson<readonly JsonDataSet[]>(url, 'application/dicom+json', signal);
  const series = answers.map((answer) => {
    const instances = textOf(answer, '00201209');
    return {
      uid: textOf(answer, '0020000E') ?? '',
      number: textOf(answer, '00200011'),
      modality: textOf(answer, '00080060'),
      description: textOf(answer, '0008103E'),
      bodyPart: textOf(answer, '00180015'),
      instances: instances === null ? null : Number(instances),
    };
  });
  return series.sort((a, b) => Number(a.number ?? Infinity) - Number(b.number ?? Infinity) || a.uid.localeCompare(b.uid));
}

/** What is not an image: reports, documents, curves, and what is said of images. */
export type ObjectKind = 'report' | 'keyObject' | 'document' | 'model' | 'waveform' | 'presentation' | 'other';

/** An instance of a study that is not an image. */
export interface StudyObject {
  readonly uid: string;
  readonly series: string;
  readonly kind: ObjectKind;
  readonly title: string | null;
}

const storage = '1.2.840.10008.5.1.4.1.1.';
const kinds: readonly (readonly [RegExp, ObjectKind])[] = [
  [/^88\.59$/, 'keyObject'],
  [/^88\./, 'report'],
  [/^104\.[12]$/, 'document'],
  [/^104\.[345]$/, 'model'],
  [/^9\.[1-9]/, 'waveform'],
  [/^11\./, 'presentation'],
  [/^66(\.[1235])?$|^481\.([3-9]|10|11)$/, 'other'],
];

/** What instances of a SOP class are; null for images. */
export function kindOf(sopClass: string): ObjectKind | null {
  if (!sopClass.startsWith(storage)) return null;
  const rest = sopClass.slice(storage.length);
  return kinds.find(([pattern]) => pattern.test(rest))?.[1] ?? null;
}

const imageModalities = new Set(
  'BI CR CT DG DX ES GM IO IVOCT IVUS LS MA MG MR NM OCT OP OPT PT PX RF RG RTIMAGE SM TG US VL XA XC'.split(' '),
);

/** Whether a series may hold something else than images. */
export function mayHoldObjects(series: Series): boolean {
  return series.modality === null || !imageModalities.has(series.modality);
}

/** What is not an image in a series, by Instance Number; at most fifty. */
export async function listObjects(studyInstanceUid: string, series: Series, signal: AbortSignal): Promise<StudyObject[]> {
  const address = `/dicomweb/studies/${encodeURIComponent(studyInstanceUid)}/series/${encodeURIComponent(series.uid)}/instances`;
  const url = `${address}?includefield=00420010,0040A043,00700080,00700081&limit=50`;
  const answers = await getJson<readonly JsonDataSet[]>(url, 'application/dicom+json', signal);
  return answers.flatMap((answer) => {
    const kind = kindOf(textOf(answer, '00080016') ?? '');
    const concept = answer['0040A043']?.Value?.[0] as JsonDataSet | undefined;
    const title =
      textOf(answer, '00420010') ??
      (concept === undefined ? null : textOf(concept, '00080104')) ??
      textOf(answer, '00700081') ??
      textOf(answer, '00700080');
    return kind === null ? [] : [{ uid: textOf(answer, '00080018') ?? '', series: series.uid, kind, title: title ?? series.description }];
  });
}

/** Where a study is given as the files of a medium. */
export function fileSetUrl(studyInstanceUid: string): string {
  return `/api/studies/${encodeURIComponent(studyInstanceUid)}/file-set`;
}

/** Where an instance is shown as a page or a picture. */
export function renderedUrl(studyInstanceUid: string, object: StudyObject): string {
  return `/dicomweb/studies/${encodeURIComponent(studyInstanceUid)}/series/${encodeURIComponent(object.series)}/instances/${encodeURIComponent(object.uid)}/rendered`;
}

/** The address of a small picture of a study or of one of its series, at most `size` pixels wide and high. */
export function thumbnailUrl(studyInstanceUid: string, seriesInstanceUid: string | null, size: number): string {
  const study = `/dicomweb/studies/${encodeURIComponent(studyInstanceUid)}`;
  const series = seriesInstanceUid === null ? '' : `/series/${encodeURIComponent(seriesInstanceUid)}`;
  return `${study}${series}/thumbnail?viewport=${size},${size}`;
}
