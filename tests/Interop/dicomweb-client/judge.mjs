// Judges a DICOMweb service with OHIF's dicomweb-client.
// Usage: node judge.mjs http://127.0.0.1:8080/dicomweb file.dcm [file.dcm ...]
// The files must be images, native, of one study, and not stored yet. Prints a line per check; exit code 1 when one fails.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
const { api } = require('dicomweb-client');

const [url, ...files] = process.argv.slice(2);
if (!url || files.length === 0) {
  console.error('usage: node judge.mjs URL FILE...');
  process.exit(2);
}

const client = new api.DICOMwebClient({ url, verbose: false });
let failures = 0;

async function check(name, act) {
  try {
    const value = await act();
    console.log(`ok   ${name}`);
    return value;
  } catch (error) {
    failures++;
    console.log(`FAIL ${name}: ${error.status ?? ''} ${error.stack ?? error}`);
    return undefined;
  }
}

const value = (dataSet, tag) => dataSet[tag]?.Value?.[0];
// The client gives a single part as an array of one in some of its methods.
const bytes = answer => Buffer.from(Array.isArray(answer) ? answer[0] : answer);
const parse = response => (typeof response === 'string' ? JSON.parse(response) : response);
const datasets = await Promise.all(files.map(async file => new Uint8Array(await readFile(file)).buffer));

const report = await check('storeInstances', async () => {
  const answer = parse(await client.storeInstances({ datasets }));
  assert.equal(answer['00081199'].Value.length, files.length);
  assert.equal(answer['00081198'], undefined);
  return answer;
});
const studyInstanceUID = value(report, '00081190').split('/').at(-1);

await check('searchForStudies', async () => {
  const studies = await client.searchForStudies({
    queryParams: { StudyInstanceUID: studyInstanceUID, includefield: '00081030,00080060', limit: 101, offset: 0, fuzzymatching: false },
  });
  assert.equal(studies.length, 1);
  assert.equal(value(studies[0], '0020000D'), studyInstanceUID);
  assert.equal(value(studies[0], '00201208'), files.length);
});

const series = await check('searchForSeries', async () => {
  const found = await client.searchForSeries({ studyInstanceUID });
  assert.ok(found.length >= 1);
  return found;
});
const seriesInstanceUID = value(series[0], '0020000E');

const instances = await check('searchForInstances', async () => {
  assert.equal((await client.searchForInstances({ studyInstanceUID })).length, files.length);
  const found = await client.searchForInstances({ studyInstanceUID, seriesInstanceUID });
  assert.equal(found.length, value(series[0], '00201209'));
  return found;
});
const sopInstanceUID = value(instances[0], '00080018');
const instance = { studyInstanceUID, seriesInstanceUID, sopInstanceUID };

await check('retrieveStudyMetadata', async () => assert.equal((await client.retrieveStudyMetadata({ studyInstanceUID })).length, files.length));
await check('retrieveSeriesMetadata', async () =>
  assert.equal((await client.retrieveSeriesMetadata({ studyInstanceUID, seriesInstanceUID })).length, instances.length));
const metadata = await check('retrieveInstanceMetadata', async () => {
  const answer = await client.retrieveInstanceMetadata(instance);
  const dataSet = Array.isArray(answer) ? answer[0] : answer;
  assert.equal(value(dataSet, '00080018'), sopInstanceUID);
  return dataSet;
});

await check('retrieveInstance', async () => {
  const answer = await client.retrieveInstance(instance);
  const bytes = Buffer.from(answer);
  assert.equal(bytes.toString('latin1', 128, 132), 'DICM');
  const originals = datasets.map(dataset => Buffer.from(dataset));
  assert.ok(originals.some(original => bytes.includes(original.subarray(-4096))), 'the bytes differ from what was stored');
});
await check('retrieveSeries', async () => assert.equal((await client.retrieveSeries({ studyInstanceUID, seriesInstanceUID })).length, instances.length));
await check('retrieveStudy', async () => assert.equal((await client.retrieveStudy({ studyInstanceUID })).length, files.length));

const frameLength = (value(metadata, '00280010') * value(metadata, '00280011') * (value(metadata, '00280002') ?? 1) * value(metadata, '00280100')) / 8;
await check('retrieveInstanceFrames', async () => {
  const frames = await client.retrieveInstanceFrames({ ...instance, frameNumbers: [1] });
  assert.equal(frames.length, 1);
  assert.equal(frames[0].byteLength, frameLength);
});
await check('retrieveInstanceFrames of any transfer syntax', async () => {
  const mediaTypes = [{ mediaType: 'application/octet-stream', transferSyntaxUID: '*' }];
  const frames = await client.retrieveInstanceFrames({ ...instance, frameNumbers: [1], mediaTypes });
  assert.equal(frames[0].byteLength, frameLength);
  assert.equal(frames[0].transferSyntaxUID, '1.2.840.10008.1.2.1');
});
await check('retrieveInstanceRendered', async () => {
  const picture = bytes(await client.retrieveInstanceRendered({ ...instance, mediaTypes: [{ mediaType: 'image/jpeg' }] }));
  assert.equal(picture.readUInt16BE(0), 0xffd8);
});
await check('retrieveInstanceFramesRendered', async () => {
  const picture = bytes(await client.retrieveInstanceFramesRendered({ ...instance, frameNumbers: [1], mediaTypes: [{ mediaType: 'image/png' }] }));
  assert.equal(picture.toString('latin1', 1, 4), 'PNG');
});
await check('retrieveInstanceThumbnail', async () => {
  const picture = bytes(await client.retrieveInstanceThumbnail({ ...instance, mediaTypes: [{ mediaType: 'image/jpeg' }] }));
  assert.equal(picture.readUInt16BE(0), 0xffd8);
});
await check('retrieveBulkData', async () => {
  const BulkDataURI = metadata['7FE00010'].BulkDataURI;
  const parts = await client.retrieveBulkData({ BulkDataURI });
  assert.ok(parts[0].byteLength >= frameLength);
  const singlepart = new api.DICOMwebClient({ url, verbose: false, singlepart: 'bulkdata,video,pdf' });
  const [single] = await singlepart.retrieveBulkData({ BulkDataURI });
  assert.equal(single.byteLength, parts[0].byteLength);
});
await check('retrieveBulkData in a range of bytes', async () => {
  const BulkDataURI = metadata['7FE00010'].BulkDataURI;
  const singlepart = new api.DICOMwebClient({ url, verbose: false, singlepart: 'bulkdata,video,pdf' });
  const part = bytes(await singlepart.retrieveBulkData({ BulkDataURI, headers: { Range: 'bytes=0-99' } }));
  assert.equal(part.byteLength, 100);
});
await check('retrieveInstanceFrames, a list', async () => {
  const frames = await client.retrieveInstanceFrames({ ...instance, frameNumbers: [1, 1] });
  assert.equal(frames.length, 2);
  assert.deepEqual(Buffer.from(frames[0]), Buffer.from(frames[1]));
});
await check('retrieveInstanceRendered with parameters', async () => {
  const queryParams = { quality: 50, viewport: '32,32', window: '40,400,linear' };
  const picture = bytes(await client.retrieveInstanceRendered({ ...instance, queryParams, mediaTypes: [{ mediaType: 'image/png' }] }));
  assert.equal(picture.readUInt32BE(16), 32);
});
await check('rendered and thumbnails of study and series', async () => {
  for (const resource of [`studies/${studyInstanceUID}`, `studies/${studyInstanceUID}/series/${seriesInstanceUID}`]) {
    for (const kind of ['rendered', 'thumbnail']) {
      const answer = await fetch(`${url}/${resource}/${kind}`, { headers: { accept: 'image/jpeg' } });
      assert.equal(answer.headers.get('content-type'), 'image/jpeg');
    }
  }
});
await check('storeInstances again, and to the study', async () => {
  const answer = parse(await client.storeInstances({ datasets, studyInstanceUID }));
  assert.equal(answer['00081199'].Value.length, files.length);
});
await check('what is not there', async () => {
  assert.deepEqual(await client.searchForStudies({ queryParams: { StudyInstanceUID: '1.2.3.4.5.6.7.8.404' } }), []);
  await assert.rejects(client.retrieveStudyMetadata({ studyInstanceUID: '1.2.3.4.5.6.7.8.404' }), error => error.status === 404);
  await assert.rejects(client.searchForStudies({ queryParams: { Nonsense: 'x' } }), error => error.status === 400);
});

process.exit(failures === 0 ? 0 : 1);
