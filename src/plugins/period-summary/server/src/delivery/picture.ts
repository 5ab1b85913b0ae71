/** From the drawing of an edition to the picture that other sites show of it. */
import sharp from 'sharp';

const PROBE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-size="30" font-family="sans-serif">H</text></svg>';

let probed: Promise<boolean> | undefined;

/**
 * Whether this machine has a font at all. Without one every letter would be left out: a page is
 * better shared without a picture than with an empty one.
 */
export function canDrawText(): Promise<boolean> {
  probed ??= sharp(Buffer.from(PROBE))
    .stats()
    .then(({ channels }) => (channels.at(-1)?.max ?? 0) > 0)
    .catch(() => false);
  return probed;
}

/**
 * PNG with few colours: 20–40 kB, in about 25 ms. More effort in choosing the colours takes four times as
 * long for a quarter less, and an export draws every edition.
 */
export const pngOf = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg, 'utf8')).png({ palette: true, colours: 64, effort: 1 }).toBuffer();
