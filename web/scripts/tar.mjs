// Reads a tar archive held in memory: only what npm writes (plain files, ustar names, pax headers with long paths).

const blockLength = 512;

/** The text of a NUL-terminated header field. */
function field(header, offset, length) {
  const bytes = header.subarray(offset, offset + length);
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? length : end);
}

/** The `path` record of a pax extended header, or undefined. */
function paxPath(body) {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(body.toString('utf8'))?.[1];
}

/** Yields every plain file of the archive as `{ path, bytes }`. */
export function* filesOf(archive) {
  let longPath;
  for (let offset = 0; offset + blockLength <= archive.length;) {
    const header = archive.subarray(offset, offset + blockLength);
    if (header[0] === 0) return;
    const length = Number.parseInt(field(header, 124, 12).trim(), 8);
    if (!(length >= 0) || offset + blockLength + length > archive.length) {
      throw new Error(`the archive is damaged at byte ${offset}`);
    }
    const body = archive.subarray(offset + blockLength, offset + blockLength + length);
    const type = String.fromCharCode(header[156]);
    if (type === 'x') {
      longPath = paxPath(body);
    } else {
      if (type === '0' || type === '\0') {
        const prefix = field(header, 345, 155);
        const name = field(header, 0, 100);
        yield { path: longPath ?? (prefix === '' ? name : `${prefix}/${name}`), bytes: body };
      }
      longPath = undefined;
    }
    offset += blockLength + Math.ceil(length / blockLength) * blockLength;
  }
}
