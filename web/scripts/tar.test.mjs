import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { filesOf } from './tar.mjs';

const folder = mkdtempSync(join(tmpdir(), 'gantry-tar-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['ustar', 'pax', 'gnu'])('reads what tar writes as %s', (format) => {
  const long = `package/${'long-'.repeat(15)}/${'name-'.repeat(15)}file.js`;
  mkdirSync(join(folder, long, '..'), { recursive: true });
  writeFileSync(join(folder, long), 'deep');
  writeFileSync(join(folder, 'package/empty.js'), '');
  writeFileSync(join(folder, 'package/block.js'), 'x'.repeat(512));
  const names = format === 'gnu' ? ['package/empty.js', 'package/block.js'] : ['package/empty.js', 'package/block.js', long];
  const archive = execFileSync('tar', ['--format', format, '-c', '-C', folder, ...names], { maxBuffer: 1 << 24 });

  const files = [...filesOf(archive)].map(({ path, bytes }) => [path, bytes.length]);

  expect(files).toEqual(names.map((name) => [name, { 'package/empty.js': 0, 'package/block.js': 512 }[name] ?? 4]));
});

it('refuses a cut archive', () => {
  const archive = execFileSync('tar', ['-c', '-C', folder, 'package/block.js']).subarray(0, 700);
  expect(() => [...filesOf(archive)]).toThrow('damaged at byte 0');
});
