import { existsSync } from 'node:fs';

/** The system's Chromium; null when it is not installed, and then the tests are skipped. */
export const chromium =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? null;

export const noChromium = 'Chromium is not installed (Debian: apt-get install chromium)';
