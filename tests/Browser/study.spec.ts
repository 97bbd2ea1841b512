import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, noChromium } from './chromium';
import { expect, repository, test, type Page } from './gantry';

test.skip(chromium === null, noChromium);

const program = process.env.GANTRY_PROGRAM ?? join(repository, 'gantry');
const study = '2.25.4201';
const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\ntrailer<</Root 1 0 R>>\n%%EOF\n';

type DataSet = Record<string, { vr: string; Value?: unknown[]; InlineBinary?: string }>;

/** An instance of the study that this test makes. */
function instance(sopClass: string, number: number, modality: string, further: DataSet): DataSet {
  const text = (vr: string, value: unknown) => ({ vr, Value: [value] });
  return {
    '00080016': text('UI', sopClass),
    '00080018': text('UI', `${study}.${number}.1`),
    '00080020': text('DA', '20261121'),
    '00080030': { vr: 'TM' },
    '00080050': { vr: 'SH' },
    '00080060': text('CS', modality),
    '00080090': { vr: 'PN' },
    '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Objects^Only' }] },
    '00100020': text('LO', 'OBJECTS-42'),
    '00100030': { vr: 'DA' },
    '00100040': { vr: 'CS' },
    '0020000D': text('UI', study),
    '0020000E': text('UI', `${study}.${number}`),
    '00200010': { vr: 'SH' },
    '00200011': text('IS', number),
    '00200013': text('IS', 1),
    ...further,
  };
}

const code = (value: string, meaning: string) => ({
  vr: 'SQ',
  Value: [
    { '00080100': { vr: 'SH', Value: [value] }, '00080102': { vr: 'SH', Value: ['DCM'] }, '00080104': { vr: 'LO', Value: [meaning] } },
  ],
});

const report = instance('1.2.840.10008.5.1.4.1.1.88.11', 1, 'SR', {
  '0040A040': { vr: 'CS', Value: ['CONTAINER'] },
  '0040A043': code('121060', 'History'),
  '0040A050': { vr: 'CS', Value: ['SEPARATE'] },
  '0040A491': { vr: 'CS', Value: ['COMPLETE'] },
  '0040A493': { vr: 'CS', Value: ['UNVERIFIED'] },
  '0040A730': {
    vr: 'SQ',
    Value: [
      {
        '0040A010': { vr: 'CS', Value: ['CONTAINS'] },
        '0040A040': { vr: 'CS', Value: ['TEXT'] },
        '0040A043': code('121071', 'Finding'),
        '0040A160': { vr: 'UT', Value: ['No fracture <b>seen</b>'] },
      } as never,
    ],
  },
});

const letter = instance('1.2.840.10008.5.1.4.1.1.104.1', 2, 'DOC', {
  '00420010': { vr: 'ST', Value: ['Letter to the ward'] },
  '00420012': { vr: 'LO', Value: ['application/pdf'] },
  '00420011': { vr: 'OB', InlineBinary: Buffer.from(pdf).toString('base64') },
});

async function store(page: Page, dataSet: DataSet): Promise<void> {
  const boundary = 'part-of-this-test';
  const response = await page.request.post('/dicomweb/studies', {
    headers: { 'Content-Type': `multipart/related; type="application/dicom+json"; boundary=${boundary}`, Accept: 'application/dicom+json' },
    data: Buffer.from(`--${boundary}\r\nContent-Type: application/dicom+json\r\n\r\n${JSON.stringify([dataSet])}\r\n--${boundary}--\r\n`),
  });
  expect(response.status(), await response.text()).toBe(200);
}

async function storeFolder(page: Page, folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.dcm')) continue;
    const data = await readFile(join(folder, name));
    expect((await page.request.post('/dicomweb/studies', { headers: { 'Content-Type': 'application/dicom' }, data })).status()).toBe(200);
  }
}

/** Chooses the exam of a patient in the list. */
async function choose(page: Page, patient: string): Promise<ReturnType<Page['getByRole']>> {
  await page.goto(`/#q=${patient}`);
  await page.locator('[role=row][data-study]').first().click();
  return page.getByRole('complementary', { name: 'Preview' });
}

test.describe('what is not an image', () => {
  test('is listed with an icon and opens: reports and documents @R042', async ({ page }) => {
    await store(page, report);
    await store(page, letter);
    const preview = await choose(page, 'OBJECTS-42');
    const links = preview.locator('ul.objects a');
    await expect(links).toHaveText([/History\s+Report/, /Letter to the ward\s+Document/]);
    await expect(preview.locator('ul.objects svg')).toHaveCount(2);
    await expect(preview.locator('img')).toHaveCount(0);

    const opened = page.waitForEvent('popup');
    await links.first().click();
    const shown = await opened;
    await expect(shown.getByText('No fracture <b>seen</b>')).toBeVisible();
    expect(await shown.evaluate(() => document.contentType)).toBe('text/html');

    const document = await page.request.get((await links.nth(1).getAttribute('href')) ?? '');
    expect(document.headers()['content-type']).toBe('application/pdf');
    expect((await document.body()).toString()).toBe(pdf);
  });

  test('is listed with an icon and opens: waveforms @R042', async ({ page }) => {
    const folder = await mkdtemp(join(tmpdir(), 'gantry-ecg-'));
    try {
      await promisify(execFile)(program, ['phantom', '--kind', 'ecg', '--count', '2', '--out', folder]);
      await storeFolder(page, folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }

    await page.goto('/#modality=ECG');
    await page.locator('[role=row][data-study]').first().click();
    const links = page.getByRole('complementary', { name: 'Preview' }).locator('ul.objects a');
    await expect(links.first()).toContainText('Waveform');
    await expect(links.first().locator('svg')).toHaveAttribute('data-kind', 'waveform');
    const opened = page.waitForEvent('popup');
    await links.first().click();
    const shown = await opened;
    await expect.poll(() => shown.evaluate(() => document.images[0]?.naturalWidth ?? document.querySelector('svg')?.clientWidth ?? 0)).toBeGreaterThan(200);
  });

  test('is no series: many files and one file of many frames are @R146', async ({ page }) => {
    for (const [patient, series] of [
      ['demo-ar', 1],
      ['demo-jp', 2],
    ] as const) {
      const preview = await choose(page, patient);
      await expect(preview.locator('ul:not(.objects) > li')).toHaveCount(series);
      for (const image of await preview.locator('ul img').all()) {
        await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0);
      }
    }
  });

  test('takes nothing from studies of images, and goes onto media with them @R134 @R142', async ({ page }) => {
    const preview = await choose(page, 'demo-gr');
    await expect(preview.locator('li').first()).toBeVisible();
    await expect(preview.locator('ul.objects')).toHaveCount(0);

    const download = page.waitForEvent('download');
    await preview.getByRole('link', { name: 'Export', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^[0-9.]+\.zip$/);
    expect((await readFile(await file.path())).includes('DICOMDIR')).toBe(true);
  });
});
