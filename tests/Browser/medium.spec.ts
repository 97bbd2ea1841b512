import { expect, test } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { chromium, noChromium } from './chromium';
import { repository } from './gantry';

test.skip(chromium === null, noChromium);

const program = process.env.GANTRY_PROGRAM ?? join(repository, 'gantry');
const gantry = (...words: string[]) => promisify(execFile)(program, words);

test.describe('the viewer of an exported disc', () => {
  let folder = '';

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gantry-disc-'));
    await gantry('phantom', '--kind', 'ct', '--count', '4', '--size', '64', '--studies', '2', '--out', join(folder, 'in'));
    await gantry('export', join(folder, 'in'), '--out', join(folder, 'disc'), '--file-set', '--viewer', '--jpeg');
  });

  test.afterAll(async () => rm(folder, { recursive: true, force: true }));

  test('runs from the folder, without a server @R142 @R146', async ({ page, context }) => {
    const faults: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith('file:')) faults.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    context.on('weberror', (error) => faults.push(error.error().message));
    const width = () => page.locator('#frame').evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));

    await page.goto(pathToFileURL(join(folder, 'disc', 'INDEX.HTM')).href);
    await page.getByRole('link', { name: 'Open the viewer' }).click();
    await expect(page.locator('#position')).toHaveText('1 / 4');
    await expect.poll(width).toBe(64);

    await page.locator('#view').hover();
    await page.mouse.wheel(0, 100);
    await expect(page.locator('#position')).toHaveText('2 / 4');
    await page.keyboard.press('End');
    await expect(page.locator('#position')).toHaveText('4 / 4');
    await page.getByLabel('Window').selectOption('Lung');
    await expect(page.locator('#frame')).toHaveAttribute('src', /\/W2\//);
    await expect.poll(width).toBe(64);

    await page.getByRole('navigation').getByRole('button').nth(1).click();
    await expect(page.locator('#position')).toHaveText('1 / 4');
    await expect(page.locator('#frame')).toHaveAttribute('src', /^S00002\//);
    await page.locator('#view').hover();
    await page.mouse.down();
    await page.mouse.move(200, 200);
    await page.mouse.up();
    await expect(page.locator('#frame')).toHaveAttribute('style', /brightness/);
    expect(faults).toEqual([]);
  });

  test('many files and one file of many frames are both shown as series @R146', async ({ page }) => {
    const other = await mkdtemp(join(tmpdir(), 'gantry-disc-'));
    try {
      await gantry('phantom', '--kind', 'ct', '--count', '3', '--size', '64', '--out', join(other, 'in'));
      await gantry('phantom', '--kind', 'large', '--count', '2', '--out', join(other, 'in'));
      await gantry('export', join(other, 'in'), '--out', join(other, 'disc'), '--file-set', '--viewer', '--jpeg');

      await page.goto(pathToFileURL(join(other, 'disc', 'INDEX.HTM')).href);
      await page.getByRole('link', { name: 'Open the viewer' }).click();
      const seen: string[] = [];
      for (const series of await page.getByRole('navigation').getByRole('button').all()) {
        await series.click();
        await expect(page.locator('#position')).toHaveText(/^1 \/ /);
        await page.keyboard.press('End');
        await expect(page.locator('#position')).not.toHaveText(/^1 \/ /);
        const width = () => page.locator('#frame').evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));
        await expect.poll(width).toBeGreaterThan(0);
        seen.push(`${await page.locator('#position').textContent()} of ${await width()}`);
      }

      expect(seen.sort()).toEqual(['2 / 2 of 1024', '3 / 3 of 64']);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});
