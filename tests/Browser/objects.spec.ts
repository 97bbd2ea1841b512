import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { chromium, noChromium } from './chromium';
import { expect, picture, test, type Page } from './gantry';

test.skip(chromium === null, noChromium);

const tree = (page: Page) => page.getByRole('tree');
const item = (page: Page, name: string | RegExp) => tree(page).getByRole('treeitem', { name });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

test.describe('the information objects of the standard', () => {
  test('are a tree of entities, modules and attributes in the colours of their usage @R182 @R183 @R252', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Information objects' }).click();
    await expect(page).toHaveTitle('Information objects · Gantry');
    await expect(page.getByRole('heading', { name: 'Computed Radiography Image' })).toBeVisible();

    const level = (number: number) => tree(page).locator(`[aria-level="${number}"]`);
    await expect(level(1)).toHaveText([/Patient/, /Study/, /Series/, /Equipment/, /Acquisition/, /Image/]);
    await expect(item(page, 'M Patient').first()).toBeVisible();
    const color = (locator: ReturnType<typeof item>) => locator.locator('.name').evaluate((element) => getComputedStyle(element).color);
    const colors = await Promise.all([item(page, 'M General Study'), item(page, 'C Contrast/Bolus'), item(page, 'U Patient Study')].map(color));
    expect(new Set(colors).size).toBe(3);

    await item(page, 'M Patient').first().click();
    await expect(item(page, "2 Patient's Name (0010,0010) PN")).toBeVisible();
    await item(page, "2 Patient's Sex").click();
    await expect(details(page)).toContainText('M, F, O');
    await expect(details(page)).toContainText('PS3.3 §C.7.1.1');

    await page.getByRole('link', { name: 'MR Image', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'MR Image' })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#object=mr-image');
    await picture(page, 'information-objects');
  });

  test('are narrowed to what every instance has, and drawn as SVG @R250 @R252', async ({ page }) => {
    await page.goto('/objects#object=computed-radiography-image');
    await page.getByRole('button', { name: 'Unfold all' }).click();
    await expect(tree(page).getByRole('treeitem', { name: /^U / })).not.toHaveCount(0);
    await page.getByRole('checkbox', { name: 'Only what every instance has' }).check();
    await page.getByRole('button', { name: 'Unfold all' }).click();
    expect(await tree(page).locator('.badge').allInnerTexts().then((badges) => [...new Set(badges)].sort())).toEqual(['1', '2', 'M']);
    expect(new URL(page.url()).hash).toContain('mandatory=true');

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export SVG' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('computed-radiography-image.svg');
    const svg = await readFile(await file.path(), 'utf8');
    expect(svg).toContain('<svg');
    expect(svg).toContain('(M)');
    expect(svg).not.toContain('(U)');

    const { attributes } = (await (await page.request.get('/api/iod/mr/mandatory')).json()) as { attributes: { tag: string }[] };
    await page.goto('/objects#object=mr-image&mandatory=true');
    await expect(page.getByRole('heading', { name: 'MR Image' })).toBeVisible();
    await page.getByRole('button', { name: 'Unfold all' }).click();
    // Some are in several modules: the list has each once.
    const shown = await tree(page).locator('[aria-level="3"] .tag:nth-of-type(3)').allInnerTexts();
    expect([...new Set(shown)].sort()).toEqual(attributes.map(({ tag }) => tag).sort());
  });

  test('are gone through by the keyboard, and found by their names', async ({ page }) => {
    await page.goto('/objects');
    await page.getByRole('searchbox', { name: 'Search information objects' }).fill('ultra multi');
    await page.getByRole('navigation').getByRole('link').first().press('Enter');
    await expect(page.getByRole('heading', { name: 'Ultrasound Multi-frame Image', exact: true })).toBeVisible();

    await tree(page).getByRole('treeitem').first().focus();
    await expect(tree(page).getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowLeft');
    await expect(tree(page).getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const patient = item(page, 'M Patient').first();
    await expect(patient).toBeFocused();
    await expect(patient).toHaveAttribute('aria-posinset', '1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect(tree(page).locator('[aria-level="3"]').first()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(patient).toBeFocused();
    await page.keyboard.press('End');
    await expect(tree(page).getByRole('treeitem').last()).toBeFocused();

    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
    }
  });

  test('that are not there are told so', async ({ page }) => {
    await page.goto('/objects#object=no-such-object');
    await expect(page.getByRole('alert')).toContainText('no information object of this name');
    await page.getByRole('link', { name: 'CT Image', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'CT Image', exact: true })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
