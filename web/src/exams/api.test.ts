import { afterEach, expect, it, vi } from 'vitest';
import { Refusal } from '../json';
import { append, countArrivals, kindOf, listExams, listSeries, renew, thumbnailUrl, type Exam } from './api';

const exam = (key: number, instances = 1): Exam => ({
  key,
  studyInstanceUid: `1.2.${key}`,
  patientName: null,
  patientId: null,
  issuerOfPatientId: null,
  patientBirthDate: null,
  patientSex: null,
  accessionNumber: null,
  studyDate: null,
  studyTime: null,
  studyDescription: null,
  modalities: [],
  series: 1,
  instances,
});

const signal = new AbortController().signal;

/** Answers every request so, and returns the addresses asked for. */
function answer(status: number, body: unknown): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

it('takes an exam that is on two pages once', () => {
  expect(append([exam(2), exam(1)], [exam(1), exam(0)]).map(({ key }) => key)).toEqual([2, 1, 0]);
});

it('renews exams in their places, and leaves an unchanged list alone', () => {
  const exams = [exam(2), exam(1)];
  expect(renew(exams, [exam(3), exam(1, 5)])).toEqual([exam(2), exam(1, 5)]);
  expect(renew(exams, [exam(3), exam(1)])).toBe(exams);
});

it('asks for a page with its filter and cursor', async () => {
  const asked = answer(200, { items: [], next: null, total: 7, totalIsExact: true, latest: 9 });
  await listExams(new URLSearchParams('search=a b'), 'next&page', signal);
  expect(await countArrivals(new URLSearchParams(), 9, signal)).toBe(7);
  expect(asked).toEqual(['/api/exams?search=a+b&limit=200&cursor=next%26page', '/api/exams?since=9&limit=0']);
});

it('hands on why the server refused', async () => {
  answer(400, { title: 'Bad request', detail: 'cursor: not one of ours' });
  await expect(listExams(new URLSearchParams(), null, signal)).rejects.toThrow(new Refusal('cursor: not one of ours'));
});

it('reads series from DICOM JSON, by number, whatever is missing', async () => {
  const asked = answer(200, [
    { '0020000E': { vr: 'UI', Value: ['1.9'] }, '00200011': { vr: 'IS' } },
    { '0020000E': { vr: 'UI', Value: ['1.10'] }, '00200011': { vr: 'IS', Value: [10] }, '00201209': { vr: 'IS', Value: ['3'] } },
    { '0020000E': { vr: 'UI', Value: ['1.2'] }, '00200011': { vr: 'IS', Value: ['2'] }, '0008103E': { vr: 'LO', Value: ['Axial'] } },
  ]);
  const series = await listSeries('1.2/3', signal);
  expect(series.map(({ uid }) => uid)).toEqual(['1.2', '1.10', '1.9']);
  expect(series[0]).toEqual({ uid: '1.2', number: '2', modality: null, description: 'Axial', bodyPart: null, instances: null });
  expect(series[1]?.instances).toBe(3);
  expect(asked[0]).toMatch(/^\/dicomweb\/studies\/1\.2%2F3\/series\?/);
});

it('takes "no content" for no series', async () => {
  answer(204, null);
  expect(await listSeries('1.2', signal)).toEqual([]);
});

it('asks for thumbnails that fit', () => {
  expect(thumbnailUrl('1.2', null, 48)).toBe('/dicomweb/studies/1.2/thumbnail?viewport=48,48');
  expect(thumbnailUrl('1.2', '3/4', 192)).toBe('/dicomweb/studies/1.2/series/3%2F4/thumbnail?viewport=192,192');
});

it.each([
  ['1.2.840.10008.5.1.4.1.1.88.11', 'report'],
  ['1.2.840.10008.5.1.4.1.1.88.59', 'keyObject'],
  ['1.2.840.10008.5.1.4.1.1.104.1', 'document'],
  ['1.2.840.10008.5.1.4.1.1.104.3', 'model'],
  ['1.2.840.10008.5.1.4.1.1.9.1.1', 'waveform'],
  ['1.2.840.10008.5.1.4.1.1.11.1', 'presentation'],
  ['1.2.840.10008.5.1.4.1.1.481.3', 'other'],
  ['1.2.840.10008.5.1.4.1.1.481.2', null],
  ['1.2.840.10008.5.1.4.1.1.66.4', null],
  ['1.2.840.10008.5.1.4.1.1.2', null],
])('tells what %s is: %s', (sopClass, kind) => {
  expect(kindOf(sopClass)).toBe(kind);
});
