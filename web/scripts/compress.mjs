// Writes a brotli and a gzip form beside every text-like file of a folder, so that the server only has to choose.
// A form is made again only when its source is newer; it is left out when it would not be smaller.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm']);
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Compresses one file into both forms; returns the bytes written. */
async function compressFile(path) {
  const source = await stat(path);
  const forms = [
    [
      '.br',
      (bytes) => toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    ],
    ['.gz', (bytes) => toGzip(bytes, { level: 9 })],
  ];
  let written = 0;
  for (const [suffix, compress] of forms) {
    const target = path + suffix;
    const existing = await stat(target).catch(() => null);
    if (existing !== null && existing.mtimeMs >= source.mtimeMs) continue;
    const bytes = await readFile(path);
    const compressed = await compress(bytes);
    if (compressed.length < bytes.length) {
      await writeFile(target, compressed);
      written += compressed.length;
    } else {
      await rm(target, { force: true });
    }
  }
  return written;
}

/** Compresses all files below a folder that are worth it. */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));
  let written = 0;
  for (const path of paths) written += await compressFile(path);
  return { files: paths.length, written };
}

const folder = process.argv[2];
if (folder !== undefined) {
  const { files, written } = await compressFolder(folder);
  console.log(`compressed ${folder}: ${files} files, ${(written / 1e6).toFixed(1)} MB written`);
}
