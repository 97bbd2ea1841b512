// Puts OHIF's prebuilt viewer into dist/ohif/, ready to be served under /ohif/:
// - takes the npm package @ohif/app alone (its dependencies are already inside its bundles) and checks its digest;
// - keeps what the viewer loads, without AI models, source maps, icons and the online service worker;
// - turns its public path "/" into "/ohif/";
// - writes a start page without inline scripts, our configuration, and an empty service worker.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { compressFolder } from './compress.mjs';
import { filesOf } from './tar.mjs';

const version = '3.13.2';
const integrity = 'sha512-WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA==';
const publicPath = '/ohif/';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const downloads = join(web, 'ohif');
const configuration = join(web, 'ohif-config');
const target = join(web, 'dist', 'ohif');
const stampFile = join(target, '.stamp');

/** Whether the viewer needs a file of the package's dist folder. */
function isNeeded(name) {
  if (name.startsWith('dicom-microscopy-viewer/')) return name.endsWith('.js') || name.endsWith('.wasm');
  if (name.includes('/')) return false;
  return /\.bundle\.([0-9a-f]+\.)?(js|css)$|^\d+\.css$|^[0-9a-f]{16}\.(wasm|woff2)$|^ohif-logo(-light)?\.svg$/.test(name);
}

/** Rewrites the places where the bundles name their public path. */
function relocate(name, text) {
  if (name.endsWith('.js')) return text.replaceAll('__webpack_require__.p = "/"', `__webpack_require__.p = "${publicPath}"`);
  return text.replaceAll('url(/', `url(${publicPath}`);
}

/** The package's archive: from the folder of downloads, else from the configured npm registry; digest checked either way. */
async function packageArchive() {
  const path = join(downloads, `ohif-app-${version}.tgz`);
  if ((await stat(path).catch(() => null)) === null) {
    await mkdir(downloads, { recursive: true });
    console.log(`fetching @ohif/app@${version} (50 MB)`);
    try {
      execFileSync('npm', ['pack', `@ohif/app@${version}`, '--pack-destination', downloads, '--silent'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } catch {
      console.error(`@ohif/app@${version} could not be fetched. Without a network, put its archive at ${path} and try again.`);
      process.exit(1);
    }
  }
  const archive = await readFile(path);
  const digest = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (digest !== integrity) {
    await rm(path);
    throw new Error(`@ohif/app@${version} has the digest ${digest}, expected ${integrity}; the download was removed`);
  }
  return archive;
}

/** A digest of everything that decides the output. */
async function stampOfInputs() {
  const hash = createHash('sha256').update(integrity);
  const inputs = [
    ...['scripts/ohif.mjs', 'scripts/compress.mjs', 'scripts/tar.mjs'],
    ...['app-config.js', 'index.html', 'start.js', 'init-service-worker.js'].map((name) => `ohif-config/${name}`),
  ];
  for (const name of inputs) hash.update(await readFile(join(web, name)));
  return hash.digest('hex');
}

const stamp = await stampOfInputs();
if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) {
  console.log('OHIF is up to date');
} else {
  const archive = gunzipSync(await packageArchive());
  await rm(target, { recursive: true, force: true });
  await mkdir(join(target, 'dicom-microscopy-viewer'), { recursive: true });
  let count = 0;
  let relocated = 0;
  let application;
  for (const { path, bytes } of filesOf(archive)) {
    if (path === 'package/LICENSE') await writeFile(join(target, 'LICENSE.txt'), bytes);
    const name = path.startsWith('package/dist/') ? path.slice('package/dist/'.length) : '';
    if (!isNeeded(name)) continue;
    let content = bytes;
    if (/^[^/]*\.(js|css)$/.test(name)) {
      const text = bytes.toString('utf8');
      const moved = relocate(name, text);
      if (moved !== text) {
        content = Buffer.from(moved);
        relocated++;
      }
    }
    if (/^app\.bundle\.[0-9a-f]+\.js$/.test(name)) application = name;
    await writeFile(join(target, name), content);
    count++;
  }
  if (application === undefined || relocated < 9) {
    throw new Error(
      `@ohif/app@${version} is not laid out as expected (${relocated} files with a public path): scripts/ohif.mjs must be adapted`,
    );
  }
  for (const name of ['app-config.js', 'start.js', 'init-service-worker.js']) await cp(join(configuration, name), join(target, name));
  const page = await readFile(join(configuration, 'index.html'), 'utf8');
  await writeFile(join(target, 'index.html'), page.replace('app.bundle.js', application));
  const { written } = await compressFolder(target);
  await writeFile(stampFile, stamp);
  console.log(`OHIF ${version}: ${count} files, ${relocated} relocated to ${publicPath}, ${(written / 1e6).toFixed(1)} MB compressed`);
}
