import type { Locator } from '@playwright/test';

/** What a viewport shows, measured on the pixels of its canvas. */
export interface Picture {
  /** How many grey levels occur, each in at least a thousandth of the pixels. */
  readonly levels: number;
  /** Share of pixels with colour, of black and of white ones. */
  readonly coloured: number;
  readonly black: number;
  readonly white: number;
  /** The edges of everything that is not black, as shares of the canvas. */
  readonly object: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The greys along the lines through the middle of the canvas: 160 pixels left and right of it, and above and below. */
  readonly row: readonly number[];
  readonly column: readonly number[];
  /** From four sides to the middle: the brightest grey of the outer part of the object. */
  readonly rim: readonly number[];
  /** The mean grey in the middle of the object. */
  readonly middle: number;
  /** A digest that differs as soon as a pixel does. */
  readonly digest: string;
}

/** Reads the canvas of a viewport as it is drawn at this moment. */
export function look(canvas: Locator): Promise<Picture> {
  return canvas.evaluate(async (element) => {
    const source = element as HTMLCanvasElement;
    const { width, height } = source;
    const copy = new OffscreenCanvas(width, height);
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.drawImage(source, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);

    const counts = new Array<number>(256).fill(0);
    let coloured = 0;
    let [left, top, right, bottom] = [width, height, 0, 0];
    const greyAt = (x: number, y: number): number => data[4 * (Math.round(y) * width + Math.round(x))] ?? 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const at = 4 * (y * width + x);
        const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 8) coloured++;
        counts[red] = (counts[red] ?? 0) + 1;
        if (red > 16) {
          [left, right] = [Math.min(left, x), Math.max(right, x)];
          [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
        }
      }
    }
    const pixels = width * height;
    const share = (from: number, to: number): number => counts.slice(from, to).reduce((sum, count) => sum + count, 0) / pixels;
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const brightest = (toX: number, toY: number): number => {
      let best = 0;
      for (let part = 0.6; part <= 1; part += 0.002) best = Math.max(best, greyAt(x + part * (toX - x), y + part * (toY - y)));
      return best;
    };
    let middle = 0;
    const reach = Math.max(Math.round((right - left) / 40), 0);
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) middle += greyAt(x + dx, y + dy) / (2 * reach + 1) ** 2;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data));
    return {
      levels: counts.filter((count) => count > pixels / 1000).length,
      coloured: coloured / pixels,
      black: share(0, 8),
      white: share(248, 256),
      object: { left: left / width, top: top / height, right: right / width, bottom: bottom / height },
      row: Array.from({ length: 321 }, (_, index) => greyAt(width / 2 + index - 160, height / 2)),
      column: Array.from({ length: 321 }, (_, index) => greyAt(width / 2, height / 2 + index - 160)),
      rim: [brightest(left, y), brightest(right, y), brightest(x, top), brightest(x, bottom)],
      middle,
      digest: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  });
}

/** How alike two lines of greys are (Pearson's correlation: 1 when one is a brighter or darker copy of the other). */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    x.reduce((sum, value, index) => sum + (value - meanX) * ((y[index] ?? 0) - meanY), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}
