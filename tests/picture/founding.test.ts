import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import { defaultLens } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { bounds, draw } from '../../src/picture/drawing.ts';
import { approximate } from '../../src/picture/labels/approximate.ts';
import type { Measure } from '../../src/picture/labels/measure.ts';
import { LIGHT } from '../../src/picture/theme.ts';

const path = new URL('../../graph-data/north-korea-russia.dossier.json', import.meta.url);
const dossier = Dossier.of(JSON.parse(readFileSync(path, 'utf8')) as DossierFile);
const scenes = [...dossier.briefings.values()].flatMap(({ scenes: all }) => all);
const pictures = [
  { name: 'the first picture', lens: defaultLens(dossier.header.vocabulary), positions: {} },
  ...scenes.map(({ id, lens, positions = {} }) => ({ name: `the scene ${id}`, lens, positions })),
];

/** Letters as approximated, and a little wider, as another font or browser may set them. */
const measures: readonly (readonly [string, Measure])[] = [
  ['as measured', approximate],
  ['3 % wider', (text, type) => approximate(text, type) * 1.03],
];

describe.each(measures)('the founding dossier, its letters %s', { timeout: 60_000 }, (_, measure) => {
  test.each(pictures)(
    'has no words on a line, a mark or other words in $name, and leaves none out',
    ({ lens, positions }) => {
      const drawing = draw(visibleOf(dossier, lens), { theme: LIGHT, measure, positions });
      expect(drawing.conflicts).toEqual([]);
      expect(drawing.unplaced).toEqual([]);
      const names = [...drawing.marks.values()].filter(({ label }) => label.hidden);
      expect(names.map(({ entity }) => entity.name)).toEqual([]);
      const numbers = [...drawing.lines.values()].filter(
        ({ label, stroke }) => label?.hidden && stroke.number,
      );
      expect(numbers.map(({ stroke }) => stroke.number)).toEqual([]);
    },
  );
});

describe('a scene of the founding briefing', () => {
  test.each(scenes)('$id shows all that it is about', ({ lens, positions = {}, highlights, camera }) => {
    const drawing = draw(visibleOf(dossier, lens), { theme: LIGHT, measure: approximate, positions });
    const about = bounds(drawing, highlights.entities);
    for (const id of highlights.entities) expect([...drawing.marks.keys()]).toContain(id);
    for (const key of highlights.relations) expect([...drawing.lines.keys()]).toContain(key);
    if (!about) return;
    expect(camera.x - camera.width / 2).toBeLessThanOrEqual(about.left);
    expect(camera.x + camera.width / 2).toBeGreaterThanOrEqual(about.right);
    expect(camera.y - camera.height / 2).toBeLessThanOrEqual(about.top);
    expect(camera.y + camera.height / 2).toBeGreaterThanOrEqual(about.bottom);
  });
});
