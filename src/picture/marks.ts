import type { CountryCode, Entity, Shape, Vocabulary } from '../dossier/types.ts';
import { vocabularyIndex } from '../dossier/vocabulary.ts';
import { commodityIcon } from './icons.ts';
import { familyColour, type Theme } from './theme.ts';

/** How one entity is drawn, wherever it stands. Sizes in picture units. */
export interface Mark {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  readonly outline: string;
  readonly outlineWidth: number;
  readonly fill: string;
  /** Name of an icon of `icons.ts`. */
  readonly icon?: string;
  readonly iconSize: number;
  /** The flag that fills the mark. */
  readonly flag?: CountryCode;
  /** The flag of the small badge at the lower right. */
  readonly badge?: CountryCode;
  /** True for what a reader looks for first: its name is set in semibold, and placed before others. */
  readonly prominent: boolean;
}

/** Width, height and icon size of each shape. */
const SIZES: Readonly<Record<Shape, readonly [width: number, height: number, icon: number]>> = {
  circle: [36, 36, 20],
  flag: [50, 50, 26],
  box: [34, 34, 20],
  hexagon: [42, 36, 19],
  pill: [38, 30, 18],
  triangle: [34, 30, 13],
  diamond: [38, 38, 17],
  sheet: [28, 34, 16],
};

/** Diameter of the flag badge of a circle, and how far its centre lies right of and below the mark's. */
export const BADGE = { size: 14, offset: 12.5 } as const;

/** How an entity is drawn. A kind that the vocabulary does not hold is a plain circle. */
export function markOf(entity: Entity, vocabulary: Vocabulary, theme: Theme): Mark {
  const kind = vocabularyIndex(vocabulary).kinds.get(entity.kind);
  const shape = kind?.shape ?? 'circle';
  const flagged = shape === 'flag' && entity.country !== undefined;
  const [width, height, iconSize] = SIZES[shape];
  const icon = entity.commodity === undefined ? kind?.icon : commodityIcon(entity.commodity);
  const prominent = shape === 'flag' || shape === 'circle';
  return {
    shape,
    width,
    height,
    outline: kind?.family === undefined ? theme.ink : familyColour(vocabulary, kind.family, theme),
    outlineWidth: 1.5,
    fill: theme.panel,
    iconSize,
    prominent,
    ...(flagged ? { flag: entity.country } : icon !== undefined && { icon }),
    ...(shape === 'circle' && entity.country !== undefined && { badge: entity.country }),
  };
}
