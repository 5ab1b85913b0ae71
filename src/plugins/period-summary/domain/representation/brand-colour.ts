/** Colours derived from a municipality's own so that text keeps its contrast (WCAG 2.2, 1.4.3). */
export interface BrandColours {
  /** The colour as given, for surfaces. */
  readonly brand: string;
  /** Black or white, whichever is read on `brand`: at least 4.5:1. */
  readonly onBrand: string;
  /** For links and accents on the light page, and on the dark one. */
  readonly onLight: string;
  readonly onDark: string;
}

type Rgb = readonly [number, number, number];

const DEFAULT_BRAND = '#1b4f72';
const LIGHT_SURFACE: Rgb = [246, 246, 243];
const DARK_SURFACE: Rgb = [34, 38, 43];
/** More than the 4.5 that is asked for: links stand on tinted surfaces too. */
const ENOUGH = 5.5;

export function brandColours(colour: string | null): BrandColours {
  const brand = parse(colour ?? DEFAULT_BRAND) ?? parse(DEFAULT_BRAND) ?? [0, 0, 0];
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [0, 0, 0];
  return {
    brand: print(brand),
    onBrand: contrast(brand, white) >= 4.5 ? print(white) : print(black),
    onLight: print(moveUntil(brand, black, LIGHT_SURFACE)),
    onDark: print(moveUntil(brand, white, DARK_SURFACE)),
  };
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1–21. */
export function contrastRatio(one: string, other: string): number {
  const a = parse(one);
  const b = parse(other);
  return a && b ? contrast(a, b) : 1;
}

function parse(colour: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [, red = '0', green = '0', blue = '0'] = match;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

const print = (colour: Rgb) =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

function moveUntil(colour: Rgb, towards: Rgb, surface: Rgb): Rgb {
  for (let step = 0; step <= 20; step += 1) {
    const mixed = mix(colour, towards, step / 20);
    if (contrast(mixed, surface) >= ENOUGH) return mixed;
  }
  return towards;
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
