import { chromium, noChromium } from './chromium';
import { expect, picture, rowsOf, test, type Page } from './gantry';
import { likeness, look, type Picture } from './pixels';

test.skip(chromium === null, noChromium);

const count = (page: Page) => page.locator('section').getByRole('status');
const search = (page: Page) => page.getByRole('textbox', { name: 'Search exams' });
const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });

/** The exam list with all synthetic studies in it. */
async function openList(page: Page): Promise<void> {
  await page.goto('/');
  await expect(count(page)).toHaveText('12 exams', { timeout: 60_000 });
}

/** The texts of the rows once a search has exactly so many answers. */
async function found(page: Page, text: string, exams: number): Promise<string[]> {
  await search(page).fill(text);
  await expect(count(page)).toHaveText(exams === 1 ? '1 exam' : `${exams} exams`);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
  return (await rowsOf(page)).map((row) => row.text);
}

test.describe('the exam list of the synthetic studies', () => {
  test('shows names in every script, newest exam first, with its counts', async ({ page }) => {
    await openList(page);
    const rows = await rowsOf(page);
    const texts = rows.map(({ text }) => text).join('\n');
    for (const name of ['Fantôme, Tête', 'Φάντασμα, Θώρακας', 'Gen, Toubu 幻 頭部 げん とうぶ', 'شبح, قلب', 'Фантом, Грудь'])
      expect(texts).toContain(name);

    const dates = rows.map(({ text }) => Date.parse(/\d\d \w+ \d{4}, \d\d:\d\d/.exec(text)?.[0].replace('Sept', 'Sep') ?? ''));
    expect(dates.every((date) => date > 0)).toBe(true);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));

    const head = rows.find(({ text }) => text.includes('TDM crânienne') && !text.includes('contrôle'));
    expect(head?.text).toMatch(/CT OT|OT CT/);
    expect(head?.text).toMatch(/ 2 121$/);
  });

  test('finds by name, accents or not, by script, ID, accession number, modality and date', async ({ page }) => {
    await openList(page);
    expect((await found(page, 'fantome', 4)).every((text) => text.includes('Fantôme'))).toBe(true);
    await found(page, 'tête FANTÔME', 4);
    await found(page, 'φαντασμα', 2);
    await found(page, '幻', 4);
    await found(page, 'げん', 2);
    await found(page, 'شبح', 2);
    await found(page, 'фан', 2);
    await found(page, 'demo-fr', 4);
    await found(page, 'nobody', 0);
    const head = (await found(page, 'demo-fr', 4)).find((text) => / 2 121$/.test(text));
    await page.locator('[role=row][data-study]', { hasText: '121' }).first().click();
    const accession = await preview(page).locator('dt', { hasText: 'Accession' }).locator('+ dd').innerText();
    expect(await found(page, accession, 1)).toEqual([head]);

    await search(page).fill('');
    await page.getByRole('button', { name: 'US', exact: true }).click();
    await expect(count(page)).toHaveText('2 exams');
    await page.getByRole('button', { name: 'CT', exact: true }).click();
    await expect(count(page)).toHaveText('4 exams');
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('combobox', { name: 'Date' }).selectOption('Last 7 days');
    await expect(count(page)).toHaveText('7 exams');
  });

  test('shows thumbnails, and the series of the chosen exam', async ({ page }) => {
    await openList(page);
    const pictures = page.locator('[role=row] img');
    await expect(pictures).toHaveCount(12);
    await expect
      .poll(() => pictures.evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 8).length))
      .toBe(12);

    await page.locator('[role=row][data-study]', { hasText: 'TDM crânienne' }).first().click();
    await expect(preview(page).getByRole('heading')).toHaveText('Fantôme, Tête');
    await expect(preview(page)).toContainText('2 series, 121 images');
    await expect(preview(page).getByRole('listitem')).toHaveCount(2);
    await expect(preview(page).getByRole('listitem').first()).toContainText('Axial 1,5 mm');
    await expect(preview(page).getByRole('listitem').first()).toContainText('CT · 120 images');
    await expect
      .poll(() =>
        preview(page)
          .locator('img')
          .first()
          .evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(60);
    await picture(page, 'exam-list');
  });
});

/** Opens the head from the list with a key, and returns the viewer's page. */
async function openHead(page: Page, key: string): Promise<Page> {
  await openList(page);
  await page.locator('[role=row][data-study]', { hasText: 'TDM crânienne' }).first().click();
  const opened = page.waitForEvent('popup');
  await page.keyboard.press(key);
  const viewer = await opened;
  await viewer.setViewportSize({ width: 1400, height: 860 });
  return viewer;
}

const viewports = (viewer: Page) => viewer.locator('canvas.cornerstone-canvas');

/** Waits until a viewport shows a head: grey, in the middle of black, its rim (the skull) brighter than its middle (the brain). */
async function seeHead(viewer: Page, index: number): Promise<Picture> {
  await expect
    .poll(
      async () => {
        const { levels, coloured, black, rim, middle, object } = await look(viewports(viewer).nth(index));
        return {
          levels: levels >= 4,
          grey: coloured < 0.001,
          aroundBlack: black > 0.3 && black < 0.95,
          middle: middle > 40 && middle < 220,
          rim: rim.filter((grey) => grey > middle + 30).length >= 3,
          inside: object.right - object.left < 0.99 || object.bottom - object.top < 0.99,
        };
      },
      { message: `viewport ${index} shows a head`, timeout: 90_000 },
    )
    .toEqual({ levels: true, grey: true, aroundBlack: true, middle: true, rim: true, inside: true });
  return look(viewports(viewer).nth(index));
}

test.describe('the viewer', () => {
  test.setTimeout(240_000);

  test('shows the head as a stack that one goes through', async ({ page }) => {
    const viewer = await openHead(page, 'Enter');
    await expect(viewer).toHaveURL(/\/ohif\/viewer\?StudyInstanceUIDs=[\d.]+$/);
    await expect(viewports(viewer)).toHaveCount(1, { timeout: 90_000 });
    await expect(viewer.getByText(/\(1\/120\)/)).toBeVisible({ timeout: 90_000 });

    await viewports(viewer).first().hover();
    const position = viewer.getByText(/\(\d+\/120\)/);
    for (let step = 0; step < 59; step++) await viewer.keyboard.press('ArrowDown');
    await expect(position).toContainText('(60/120)');
    const middle = await seeHead(viewer, 0);
    await picture(viewer, 'viewer-stack');

    for (let step = 0; step < 20; step++) await viewer.keyboard.press('ArrowDown');
    await expect(position).toContainText('(80/120)');
    await expect.poll(async () => (await look(viewports(viewer).first())).digest).not.toBe(middle.digest);
  });

  test('shows the head in axial, sagittal and coronal planes that fit together', async ({ page }) => {
    const viewer = await openHead(page, 'm');
    await expect(viewer).toHaveURL(/&hangingProtocolId=mpr$/);
    await expect(viewports(viewer)).toHaveCount(3, { timeout: 90_000 });
    for (const index of [0, 1, 2]) await seeHead(viewer, index);
    // The volume is complete when the pictures no longer change.
    let digests = '';
    await expect
      .poll(
        async () => {
          const before = digests;
          digests = (await Promise.all([0, 1, 2].map(async (index) => (await look(viewports(viewer).nth(index))).digest))).join();
          return digests === before;
        },
        { intervals: [2000], timeout: 90_000 },
      )
      .toBe(true);
    const [axial, sagittal, coronal] = await Promise.all([seeHead(viewer, 0), seeHead(viewer, 1), seeHead(viewer, 2)]);
    expect(new Set([axial.digest, sagittal.digest, coronal.digest]).size).toBe(3);

    // One head, cut at one point: two planes show the same along the line that they share.
    const shared = {
      axialAndSagittal: likeness(axial.column, sagittal.row),
      axialAndCoronal: likeness(axial.row, coronal.row),
      sagittalAndCoronal: likeness(sagittal.column, coronal.column),
    };
    expect(Math.min(...Object.values(shared)), JSON.stringify(shared)).toBeGreaterThan(0.8);
    await picture(viewer, 'viewer-multiplanar');
  });

  test('keeps a picture of its thumbnails, and offers no study list or tour of its own', async ({ page }) => {
    const viewer = await openHead(page, 'Enter');
    await expect(viewports(viewer)).toHaveCount(1, { timeout: 90_000 });
    const pictures = viewer.locator('[data-cy^=study-browser-thumbnail] img');
    await expect
      .poll(() => pictures.evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 60).length), {
        timeout: 60_000,
      })
      .toBe(2);
    await expect(viewer.getByRole('link', { name: 'Gantry' })).toHaveAttribute('href', '/');
    await expect(viewer.locator('.shepherd-element')).toHaveCount(0);
    await expect(viewer.getByText('Investigational')).toHaveCount(0);
  });
});

test.describe('the viewer shows', () => {
  test.setTimeout(180_000);

  for (const [kind, description, isColored] of [
    ['a radiograph of 16 bits', 'Radiographie', false],
    ['an ultrasound of many frames', 'تخطيط', false],
    ['sagittal slices of MR', 'IRM', false],
    ['a secondary capture in colours', 'Вторичный', true],
  ] as const) {
    test(kind, async ({ page }) => {
      await openList(page);
      const study = await page.locator('[role=row][data-study]', { hasText: description }).first().getAttribute('data-study');
      await page.goto(`/ohif/viewer?StudyInstanceUIDs=${study}`);
      await expect(viewports(page)).toHaveCount(1, { timeout: 90_000 });
      await expect
        .poll(
          async () => {
            const { levels, coloured, object } = await look(viewports(page).first());
            return { levels: levels > 3, coloured: coloured > 0.05, large: object.right - object.left > 0.2 };
          },
          { timeout: 60_000 },
        )
        .toEqual({ levels: true, coloured: isColored, large: true });
    });
  }
});

/** Copies the only image of a study into a new study, through the archive's own doors. */
async function copyStudy(page: Page, study: string): Promise<void> {
  const answer = await page.request.get(`/dicomweb/studies/${study}`, {
    headers: { Accept: 'multipart/related; type="application/dicom"' },
  });
  expect(answer.status()).toBe(200);
  const body = (await answer.body()).toString('latin1');
  const boundary = /boundary="?([^";]+)/.exec(answer.headers()['content-type'] ?? '')?.[1] ?? '';
  const start = body.indexOf('\r\n\r\n') + 4;
  const instance = body.slice(start, body.indexOf(`\r\n--${boundary}`, start));
  // Every UID of the image gets another last digit: a new study, series and instance of the same length.
  const renamed = instance.replaceAll(/2\.25\.\d{20,}/g, (uid) => uid.slice(0, -1) + ((Number(uid.at(-1)) + 1) % 10));
  expect(renamed).not.toBe(instance);
  const stored = await page.request.post('/dicomweb/studies', {
    headers: { 'Content-Type': 'multipart/related; type="application/dicom"; boundary=copy', Accept: 'application/dicom+json' },
    data: Buffer.from(`--copy\r\nContent-Type: application/dicom\r\n\r\n${renamed}\r\n--copy--\r\n`, 'latin1'),
  });
  expect(stored.status(), await stored.text()).toBe(200);
}

// Last in this file, as it adds an exam.
test('an exam that arrives is announced within seconds, and shown when asked for', async ({ page }) => {
  await page.clock.install();
  await page.goto('/');
  await page.clock.runFor(1000);
  await expect(count(page)).toHaveText('12 exams');
  const chest = page.locator('[role=row][data-study]', { hasText: 'Radiographie' });
  await chest.click();
  const study = (await chest.getAttribute('data-study')) ?? '';

  await copyStudy(page, study);
  await page.clock.runFor(15_000);
  const chip = page.getByRole('button', { name: '1 new' });
  await expect(chip).toBeVisible();
  await expect(count(page)).toHaveText('12 exams');

  await page.keyboard.press('u');
  await page.clock.runFor(1000);
  await expect(count(page)).toHaveText('13 exams');
  await expect(chip).toHaveCount(0);
  await expect(page.locator('[role=row][aria-selected=true]')).toHaveAttribute('data-study', study);
});
