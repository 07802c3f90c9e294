const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

type Channels = readonly [red: number, green: number, blue: number];

/** True for `#rrggbb`, the one notation that pictures use, since every format of ours takes it. */
export const isColour = (text: string): boolean => HEX.test(text);

function channelsOf(colour: string): Channels {
  const [, r = '0', g = '0', b = '0'] = HEX.exec(colour) ?? [];
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

/** `part` (0 to 1) of the way from one colour to another, in sRGB. */
export function mix(from: string, to: string, part: number): string {
  const [a, b] = [channelsOf(from), channelsOf(to)];
  const blended = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * part));
  return `#${blended.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const linear = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r = 0, g = 0, b = 0] = linear;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** `colour`, moved towards `ink` in steps of 5 % until its contrast with `ground` is at least `ratio`. */
export function readable(colour: string, ground: string, ink: string, ratio: number): string {
  for (let part = 0; part < 1; part += 0.05) {
    const moved = mix(colour, ink, part);
    if (contrast(moved, ground) >= ratio) return moved;
  }
  return ink;
}
