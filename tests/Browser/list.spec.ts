import AxeBuilder from '@axe-core/playwright';
import { chromium, noChromium } from './chromium';
import { exam, MockArchive } from './exams';
import { expect, rowsOf, test, type Page } from './gantry';

test.skip(chromium === null, noChromium);

const many = (count: number): MockArchive => new MockArchive(Array.from({ length: count }, (_, index) => exam(count - index)));
const selected = (page: Page) => page.locator('[role=row][aria-selected=true]');
const search = (page: Page) => page.getByRole('textbox', { name: 'Search exams' });

test.describe('the list', () => {
  test('keeps only what is in sight in the page, and loads further pages as one goes down', async ({ page }) => {
    const archive = many(5000);
    await archive.serve(page);
    await page.goto('/');

    await expect(page.getByRole('status')).toHaveText('≥ 1,000 exams');
    const rows = await rowsOf(page);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]).toMatchObject({ index: 2, selected: true });
    expect((await page.locator('[role=row][data-study]').first().boundingBox())?.height).toBe(28);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '-1');

    await page.locator('[role=grid]').focus();
    await page.keyboard.press('End');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '201');
    await expect.poll(() => archive.asked.filter((query) => query.has('cursor')).map((query) => query.get('cursor'))).toContain('200');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('End');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '401');
    await expect(selected(page)).toBeInViewport();
    await expect(selected(page)).toBeFocused();
    expect((await rowsOf(page)).length).toBeLessThan(60);
  });

  test('holds the selected row and its focus while another part is looked at', async ({ page }) => {
    await many(400).serve(page);
    await page.goto('/');
    await page.locator('[role=row][data-study]').nth(3).click();
    await page.mouse.move(400, 400);
    await page.mouse.wheel(0, 4000);

    await expect(selected(page)).not.toBeInViewport();
    await expect(selected(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '6');
    await expect(selected(page)).toBeInViewport();
  });

  test('shows every group of a name, written months, and a dash for what is missing', async ({ page }) => {
    await new MockArchive([
      exam(2, { patientName: { alphabetic: 'Yamada^Tarou', ideographic: '山田^太郎', phonetic: 'やまだ^たろう' } }),
      exam(1, { patientName: null, patientId: null, patientBirthDate: null, patientSex: null, studyDescription: null, studyTime: null }),
    ]).serve(page);
    await page.goto('/');

    const [japanese, bare] = await rowsOf(page);
    expect(japanese?.text).toContain('Yamada, Tarou 山田 太郎 やまだ たろう');
    expect(japanese?.text).toContain('21 Nov 2026, 10:11');
    expect(bare?.text).toMatch(/^No name — — — 21 Nov 2026 CT — /);
  });

  test('takes what comes from images as text', async ({ page }) => {
    const hostile = '<img src=x onerror="document.title=1">';
    await new MockArchive([
      exam(1, { patientName: { alphabetic: hostile, ideographic: null, phonetic: null }, studyDescription: hostile }),
    ]).serve(page);
    await page.goto('/');

    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(hostile);
    await expect(page).toHaveTitle('Exams · Gantry');
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  test('says why it is empty', async ({ page }) => {
    const archive = new MockArchive([]);
    await archive.serve(page);
    await page.goto('/');
    await expect(page.getByText('No exams yet.')).toBeVisible();

    await search(page).fill('nobody');
    await expect(page.getByText('No exam matches.')).toBeVisible();
    await page.getByRole('button', { name: 'Clear all filters' }).last().click();
    await expect(page.getByText('No exams yet.')).toBeVisible();
  });

  test('says what went wrong, and goes on when it is over', async ({ page }) => {
    const archive = many(3);
    let broken = true;
    archive.before = async (_query, route) => {
      if (!broken) return;
      await route.fulfill({
        status: 400,
        contentType: 'application/problem+json',
        json: { title: 'Bad request', detail: 'modality: "ct" is no code' },
      });
      return true;
    };
    await archive.serve(page);
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('modality: "ct" is no code');

    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('status')).toHaveText('3 exams');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('the search', () => {
  test('waits for a pause while one types, and drops answers that come too late', async ({ page }) => {
    const archive = new MockArchive([
      exam(2, { patientName: { alphabetic: 'Martin^Jeanne', ideographic: null, phonetic: null } }),
      exam(1, { patientName: { alphabetic: 'Dupont^Élodie', ideographic: null, phonetic: null } }),
    ]);
    let release = (): void => undefined;
    archive.before = async (query) => {
      if (query.get('search') === 'm') await new Promise<void>((resolve) => (release = resolve));
    };
    await archive.serve(page);
    await page.goto('/');
    await expect(page.getByRole('status')).toHaveText('2 exams');

    await search(page).pressSequentially('m');
    await expect.poll(() => archive.asked.at(-1)?.get('search')).toBe('m');
    await search(page).fill('');
    await search(page).pressSequentially('dupont', { delay: 20 });
    await expect(page.getByRole('status')).toHaveText('1 exam');
    release();
    await expect(page.getByRole('status')).toHaveText('1 exam');
    expect((await rowsOf(page)).map(({ text }) => text).join()).toContain('Dupont');
    expect(archive.asked.length).toBeLessThan(6);
  });

  test('lives in the address, in the part that is never sent', async ({ page }) => {
    const archive = many(5);
    await archive.serve(page);
    const documents: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && documents.push(request.url()));
    await page.goto('/');
    await search(page).fill('patient');
    await page.getByRole('button', { name: 'CT', exact: true }).click();
    await page.getByRole('combobox', { name: 'Date' }).selectOption('Last 7 days');

    await expect(page).toHaveURL(/#q=patient&date=week&modality=CT$/);
    await page.reload();
    await expect(search(page)).toHaveValue('patient');
    await expect(page.getByRole('button', { name: 'CT', exact: true })).toHaveAttribute('aria-pressed', 'true');
    const query = archive.asked.at(-1);
    expect(query?.get('search')).toBe('patient');
    expect(query?.get('modality')).toBe('CT');
    expect(query?.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(documents.join()).not.toContain('patient');
  });

  test('takes a range of days', async ({ page }) => {
    const archive = many(5);
    await archive.serve(page);
    await page.goto('/');
    await page.getByRole('combobox', { name: 'Date' }).selectOption('From … to …');
    await page.getByLabel('From', { exact: true }).fill('2026-01-31');
    await page.getByLabel('To', { exact: true }).fill('2026-02-28');

    await expect.poll(() => `${archive.asked.at(-1)?.get('from')} ${archive.asked.at(-1)?.get('to')}`).toBe('2026-01-31 2026-02-28');
  });
});

test.describe('the keyboard', () => {
  test('does everything', async ({ page }) => {
    await many(50).serve(page);
    await page.goto('/');
    await expect(page.getByRole('status')).toHaveText('50 exams');
    const preview = page.getByRole('complementary', { name: 'Preview' });

    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '4');
    await expect(selected(page)).toBeFocused();
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '5');
    await expect(preview.getByRole('heading')).toHaveText('Patient, Number 47');
    await page.keyboard.press('Home');
    await expect(selected(page)).toHaveAttribute('aria-rowindex', '2');

    await page.keyboard.press(' ');
    await expect(preview).toHaveCount(0);
    await page.keyboard.press(' ');
    await expect(preview).toBeVisible();

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys of this page' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.keyboard.press('/');
    await expect(search(page)).toBeFocused();
    await page.keyboard.type('jmk?u/');
    await expect(search(page)).toHaveValue('jmk?u/');
    await page.keyboard.press('Escape');
    await expect(search(page)).toHaveValue('');
    await page.keyboard.press('ArrowDown');
    await expect(search(page)).not.toBeFocused();
    await expect(page.getByRole('status')).toHaveText('50 exams');
    await page.keyboard.press('ArrowDown');
    await expect(selected(page)).toBeFocused();
  });

  test('opens the viewer, always in the same window', async ({ page, context }) => {
    await many(5).serve(page);
    await context.route('**/ohif/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>viewer</title>' }));
    await page.goto('/');
    await expect(page.getByRole('status')).toHaveText('5 exams');

    const opened = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const viewer = await opened;
    await expect(viewer).toHaveURL(/\/ohif\/viewer\?StudyInstanceUIDs=1\.2\.3\.5$/);
    await page.keyboard.press('m');
    await expect(viewer).toHaveURL(/\/ohif\/viewer\?StudyInstanceUIDs=1\.2\.3\.5&hangingProtocolId=mpr$/);
    await page.locator('[role=row][data-study]').nth(2).dblclick();
    await expect(viewer).toHaveURL(/\/ohif\/viewer\?StudyInstanceUIDs=1\.2\.3\.3$/);
    await page.getByRole('link', { name: 'Multiplanar' }).click();
    await expect(viewer).toHaveURL(/StudyInstanceUIDs=1\.2\.3\.3&hangingProtocolId=mpr$/);
    expect(context.pages()).toHaveLength(2);
  });
});

test('arriving exams are counted, and never move the selection', async ({ page }) => {
  const archive = many(300);
  await archive.serve(page);
  await page.clock.install();
  await page.goto('/');
  await page.clock.runFor(500);
  await expect(page.getByRole('status')).toHaveText('300 exams');
  await page.locator('[role=row][data-study]').nth(4).click();
  const before = await rowsOf(page);
  const chosen = await selected(page).getAttribute('data-study');

  archive.exams = [exam(303), exam(302), exam(301), ...archive.exams];
  await page.clock.runFor(15_000);
  const chip = page.getByRole('button', { name: '3 new' });
  await expect(chip).toBeVisible();
  expect(await rowsOf(page)).toEqual(before);
  expect(archive.asked.filter((query) => query.get('since') === '300').map((query) => query.get('limit'))).toContain('0');

  await chip.click();
  await page.clock.runFor(500);
  await expect(page.getByRole('status')).toHaveText('303 exams');
  await expect(chip).toHaveCount(0);
  await expect(selected(page)).toHaveAttribute('data-study', chosen ?? '');
  await expect(selected(page)).toHaveAttribute('aria-rowindex', '9');
});

test('an exam that is still arriving counts up in its row, and its series are asked for again', async ({ page }) => {
  const archive = many(2);
  await archive.serve(page);
  let askedForSeries = 0;
  page.on('request', (request) => request.url().includes('/series?') && askedForSeries++);
  await page.clock.install();
  await page.goto('/');
  await page.clock.runFor(500);
  await expect(page.getByText('Series of slices 2')).toBeVisible();
  expect((await rowsOf(page))[0]?.text).toMatch(/ 2 120$/);
  expect(askedForSeries).toBe(1);

  archive.exams = [exam(2, { series: 3, instances: 300 }), exam(1)];
  await page.clock.runFor(16_000);
  await expect.poll(async () => (await rowsOf(page))[0]?.text).toMatch(/ 3 300$/);
  await page.clock.runFor(500);
  await expect.poll(() => askedForSeries).toBe(2);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('everything can be read and reached', async ({ page }) => {
      await new MockArchive([exam(3), exam(2, { patientName: null, patientId: null }), exam(1)]).serve(page);
      await page.goto('/#modality=CT');
      await expect(page.getByText('Series of slices 2')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);

      await page.keyboard.press('?');
      const dialog = await new AxeBuilder({ page }).include('dialog').analyze();
      expect(dialog.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('texts and dates are French', async ({ page }) => {
    await many(2).serve(page);
    await page.goto('/');
    await expect(page.getByRole('status')).toHaveText('2 examens');
    expect((await rowsOf(page))[0]?.text).toContain('21 nov. 2026, 10:11');
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr-FR');
  });
});
