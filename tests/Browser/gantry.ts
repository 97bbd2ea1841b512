import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The running program. */
export interface Gantry {
  /** Where its pages are, without a final slash. */
  readonly origin: string;
}

/** Starts the program on free ports with the synthetic studies in a folder of its own. */
async function start(data: string): Promise<Gantry & { stop(): Promise<void> }> {
  const program = process.env.GANTRY_PROGRAM ?? join(repository, 'gantry');
  const child = spawn(program, ['serve', '--demo', '--json', '--data', data, '--http-port', '0', '--dicom-port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  createInterface(child.stderr).on('line', (line) => log.push(line));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    child.once('error', reject);
    void ended.then(() => reject(new Error(`gantry serve ended before it was ready:\n${log.slice(-20).join('\n')}`)));
  });
  const { http } = JSON.parse(await ready) as { http: string };
  return {
    origin: http.replace(/\/$/, ''),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

interface Guard {
  /** Addresses asked for outside the program. */
  readonly outside: string[];
  /** What the content security policy forbade, and errors in scripts. */
  readonly faults: string[];
}

function watch(context: BrowserContext, origin: string): Guard {
  const guard: Guard = { outside: [], faults: [] };
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.protocol !== 'data:' && url.origin !== origin) guard.outside.push(request.url());
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) guard.faults.push(message.text());
  });
  context.on('weberror', (error) => guard.faults.push(error.error().message));
  return guard;
}

/**
 * Tests with a running program; a page starts at its exam list. After each test: nothing was asked from elsewhere, no script
 * failed, and the content security policy had nothing to forbid.
 */
export const test = base.extend<{ guard: Guard }, { gantry: Gantry }>({
  gantry: [
    async ({}, use) => {
      if (process.env.GANTRY_ORIGIN !== undefined) {
        await use({ origin: process.env.GANTRY_ORIGIN });
        return;
      }
      const data = await mkdtemp(join(tmpdir(), 'gantry-browser-'));
      const gantry = await start(data);
      await use(gantry);
      await gantry.stop();
      await rm(data, { recursive: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  baseURL: async ({ gantry }, use) => use(gantry.origin),
  guard: [
    async ({ context, gantry }, use) => {
      const guard = watch(context, gantry.origin);
      await use(guard);
      expect(guard.outside, 'requests to elsewhere').toEqual([]);
      expect(guard.faults, 'script errors and forbidden things').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
export type { Page };

/** The rows of the list that are in the page, in their order. */
export async function rowsOf(page: Page): Promise<{ index: number; text: string; selected: boolean }[]> {
  const rows = await page.locator('[role=row][data-study]').evaluateAll((elements) =>
    elements.map((element) => ({
      index: Number(element.getAttribute('aria-rowindex')),
      text: (element as HTMLElement).innerText.replace(/\s+/g, ' '),
      selected: element.getAttribute('aria-selected') === 'true',
    })),
  );
  return rows.sort((a, b) => a.index - b.index);
}

/** Saves a picture for the documentation, when asked to (GANTRY_PICTURES=1). */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.GANTRY_PICTURES !== undefined) await page.screenshot({ path: join(repository, 'docs', 'pictures', `${name}.png`) });
}
