import type { Vocabulary } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import { isColour, readable } from './colour.ts';

export type Scheme = 'light' | 'dark';

/** The colours of one scheme, as `#rrggbb`. `faint` is for marks, never for words that must be read. */
export interface Theme {
  readonly scheme: Scheme;
  readonly background: string;
  readonly panel: string;
  readonly canvas: string;
  readonly line: string;
  readonly hover: string;
  readonly ink: string;
  readonly dim: string;
  readonly faint: string;
  readonly accent: string;
}

export const LIGHT: Theme = {
  scheme: 'light',
  background: '#F7F6F3',
  panel: '#FFFFFF',
  canvas: '#FBFAF8',
  line: '#E3E0D9',
  hover: '#F1EFEA',
  ink: '#1A1C20',
  dim: '#676B73',
  faint: '#A4A7AD',
  accent: '#1F5FBF',
};

export const DARK: Theme = {
  scheme: 'dark',
  background: '#111316',
  panel: '#191C20',
  canvas: '#14161A',
  line: '#2B2F35',
  hover: '#22262B',
  ink: '#ECEDEF',
  dim: '#9BA1AA',
  faint: '#5F656E',
  accent: '#6CA5F5',
};

/** The colours of a scheme. */
export const themeOf = (scheme: Scheme): Theme => (scheme === 'dark' ? DARK : LIGHT);

/** Font stacks; the first names are the bundled fonts, the second what other programs call them. */
export const FONTS = {
  sans: "'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
} as const;

/**
 * Hues for families without a usable colour, told apart by colour-blind readers too.
 * Light: Okabe and Ito, 'Color Universal Design' (2008), darkened to stand on paper; dark: the same hues, lightened.
 */
const FALLBACK: Readonly<Record<Scheme, readonly string[]>> = {
  light: ['#0072B2', '#B85400', '#00795A', '#A8477F', '#8A6D00', '#2A7FA8', '#5B5F66'],
  dark: ['#5FB4E8', '#F0904F', '#4DC4A0', '#E291BF', '#D8BE4A', '#8CCBEA', '#A6ABB3'],
};

/**
 * Hues that tell communities apart, those of the largest first: found by search for the largest least distance in OKLab (Ottosson,
 * 2020) of any two of them and of `dim`, as seen with each kind of colour vision (Machado, Oliveira and Fernandes, IEEE
 * Transactions on Visualization and Computer Graphics 15, 2009), at 3:1 against the canvas at least.
 */
const COMMUNITIES: Readonly<Record<Scheme, readonly string[]>> = {
  light: [
    '#4274C7',
    '#D76F4A',
    '#155C51',
    '#B27F97',
    '#8F5D14',
    '#673388',
    '#8489D0',
    '#8D261B',
    '#31335B',
    '#62192B',
  ],
  dark: [
    '#48B7FB',
    '#FBA355',
    '#B1D5AA',
    '#A07390',
    '#FBD35F',
    '#3587D3',
    '#D76F4A',
    '#4FE8F0',
    '#695DA1',
    '#9C4F44',
  ],
};

/** The hues of communities, as many in one scheme as in the other. */
export const communityColours = ({ scheme }: Theme): readonly string[] => COMMUNITIES[scheme];

/** The hue of a family's lines and marks; ink for a family that the vocabulary does not hold. */
export function familyColour(vocabulary: Vocabulary, family: string | undefined, theme: Theme): string {
  const known = family === undefined ? undefined : vocabularyIndex(vocabulary).families.get(family);
  if (!known) return theme.dim;
  const colour = known.colour[theme.scheme];
  if (isColour(colour)) return colour;
  const palette = FALLBACK[theme.scheme];
  return palette[vocabulary.families.indexOf(known) % palette.length] ?? theme.dim;
}

/** A hue for words in it on the canvas: moved towards ink until it has the contrast that WCAG 2.2 AA asks of text, 4.5:1. */
export function textColour(hue: string, theme: Theme): string {
  return readable(hue, theme.canvas, theme.ink, 4.5);
}
