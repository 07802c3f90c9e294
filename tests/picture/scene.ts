import { existsSync, readFileSync } from 'node:fs';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { Lens } from '../../src/dossier/types.ts';
import { defaultLens } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { type Drawing, type DrawOptions, draw } from '../../src/picture/drawing.ts';
import type { Flags } from '../../src/picture/flags.ts';
import { approximate } from '../../src/picture/labels/approximate.ts';
import { LIGHT } from '../../src/picture/theme.ts';

/** The bundled flags, from the file system. */
export const flags: Flags = (code) => {
  const file = new URL(`../../node_modules/circle-flags/flags/${code.toLowerCase()}.svg`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

/** A dossier as it is drawn at first, or under a lens, in light colours. */
export function drawn(dossier: Dossier, lens?: Lens, options: Partial<DrawOptions> = {}): Drawing {
  const visible = visibleOf(dossier, lens ?? defaultLens(dossier.header.vocabulary));
  return draw(visible, { theme: LIGHT, measure: approximate, ...options });
}
