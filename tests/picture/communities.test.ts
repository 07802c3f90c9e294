import { describe, expect, it, test } from 'vitest';
import { contrast } from '../../src/picture/colour.ts';
import { legendOf } from '../../src/picture/legend.ts';
import { communityColours, DARK, LIGHT, type Theme } from '../../src/picture/theme.ts';
import { network } from './network.ts';
import { drawn } from './scene.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What colours look like in linear RGB: to everybody else, and to those who lack a kind of cone (Machado et al., 2009, severity 1). */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear RGB to the cones of OKLab and from these to its axes (Ottosson, 2020). */
const CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const AXES: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const times = (matrix: Matrix, [a, b, c]: Triple): Triple =>
  matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
const each = (triple: Triple, change: (n: number) => number): Triple =>
  triple.map(change) as unknown as Triple;

function seen(colour: string, sight: Matrix): Triple {
  const channel = (at: number): number => {
    const n = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4;
  };
  const light = each(times(sight, [channel(1), channel(3), channel(5)]), (n) => Math.max(0, n));
  return times(AXES, each(times(CONES, light), Math.cbrt));
}

const themes: readonly (readonly [string, Theme])[] = [LIGHT, DARK].map((theme) => [theme.scheme, theme]);

describe.each(themes)('The hues of communities on %s', (_, theme) => {
  const hues = [...communityColours(theme), theme.dim];

  it('stand out from the canvas by 3:1 at least', () => {
    for (const hue of hues) expect(contrast(hue, theme.canvas)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(SIGHTS))(
    'are told apart, from that of small ones too, with %s vision',
    (_, sight) => {
      const looks = hues.map((hue) => seen(hue, sight));
      looks.forEach((a, i) => {
        for (const b of looks.slice(i + 1)) {
          expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.07);
        }
      });
    },
  );
});

test('The legend names communities where there are any, and then no kind that only the overview shows.', () => {
  const drawing = drawn(network());
  const { visible } = drawing;
  const nothing = { ...drawing, marks: new Map() };
  const tint = new Uint8Array();
  const of = (coloured: number, others: boolean) =>
    legendOf(nothing, { visible, communities: { tint, coloured, others } });
  expect(legendOf(nothing, { visible }).communities).toEqual([]);
  expect(legendOf(nothing, { visible }).kinds.length).toBeGreaterThan(1);
  expect(of(3, true).kinds).toEqual([]);
  expect(of(3, true).communities).toEqual([
    {
      id: 'communities',
      colours: communityColours(drawing.theme).slice(0, 3),
      label: 'Communities, by who is tied to whom',
    },
    { id: 'communities:others', colours: [drawing.theme.dim], label: 'Smaller communities' },
  ]);
  expect(of(14, false).communities.map(({ label }) => label)).toEqual([
    'Communities, by who is tied to whom (hues repeat)',
  ]);
  expect(of(0, true).communities.map(({ id }) => id)).toEqual(['communities:others']);
  const { kinds } = legendOf(drawing, { visible, communities: { tint, coloured: 3, others: false } });
  expect(kinds.map(({ id }) => id)).toEqual(legendOf(drawing).kinds.map(({ id }) => id));
});

test('There are as many hues of communities in one scheme as in the other.', () => {
  expect(communityColours(DARK)).toHaveLength(communityColours(LIGHT).length);
});
