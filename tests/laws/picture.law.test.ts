import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import type { DossierFile, Position } from '../../src/dossier/types.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { visibleOf } from '../../src/lens/visible.ts';
import { type Drawing, draw } from '../../src/picture/drawing.ts';
import { pictureOf } from '../../src/picture/export/picture.ts';
import { toSvg } from '../../src/picture/export/svg.ts';
import { overlaps } from '../../src/picture/geometry/box.ts';
import { pointAt } from '../../src/picture/geometry/curve.ts';
import { approximate } from '../../src/picture/labels/approximate.ts';
import { bundlesOf, FAN_STEP } from '../../src/picture/routes/bundles.ts';
import { DARK } from '../../src/picture/theme.ts';
import { NETWORK } from '../picture/network.ts';
import { arbitraryFile } from '../support/arbitrary-dossier.ts';

const place: fc.Arbitrary<Position> = fc.tuple(
  fc.integer({ min: 0, max: 700 }),
  fc.integer({ min: 0, max: 500 }),
);

/** The example, thrown about the sheet. */
const thrown: fc.Arbitrary<DossierFile> = fc
  .array(place, { minLength: NETWORK.entities.length, maxLength: NETWORK.entities.length })
  .map((places) => ({
    ...NETWORK,
    positions: Object.fromEntries(
      NETWORK.entities.map(({ id }, i): [string, Position] => [id, places[i] ?? [0, 0]]),
    ),
  }));

/** Any dossier, with a place for all that it holds. */
const placed: fc.Arbitrary<DossierFile> = arbitraryFile.chain((file) =>
  fc.array(place, { minLength: file.entities.length, maxLength: file.entities.length }).map((places) => ({
    ...file,
    positions: Object.fromEntries(
      file.entities.map(({ id }, i): [string, Position] => [id, places[i] ?? [0, 0]]),
    ),
  })),
);

const drawn = (file: DossierFile): Drawing =>
  draw(visibleOf(Dossier.of(file), OPEN_LENS), { theme: DARK, measure: approximate });

const shownWords = (drawing: Drawing) =>
  [...drawing.marks.values(), ...drawing.lines.values()].flatMap(({ label }) =>
    label && !label.hidden ? [label.box] : [],
  );

describe('drawing', { timeout: 60_000 }, () => {
  test('never puts words on other words or on a mark', () => {
    fc.assert(
      fc.property(thrown, (file) => {
        const drawing = drawn(file);
        const words = shownWords(drawing);
        words.forEach((box, i) => {
          for (const other of words.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        });
        expect(
          drawing.conflicts.filter(({ sort }) => sort === 'label-on-mark' || sort === 'label-on-label'),
        ).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test('depends on nothing but its input', () => {
    fc.assert(
      fc.property(thrown, (file) => {
        const [one, two] = [drawn(file), drawn(structuredClone(file))];
        expect([...one.lines].map(([key, { route }]) => [key, route])).toEqual(
          [...two.lines].map(([key, { route }]) => [key, route]),
        );
        expect([...one.marks].map(([id, { label }]) => [id, label])).toEqual(
          [...two.marks].map(([id, { label }]) => [id, label]),
        );
      }),
      { numRuns: 10 },
    );
  });

  test('fans lines between the same two entities out evenly, so that no two coincide', () => {
    fc.assert(
      fc.property(thrown, (file) => {
        const { lines } = drawn(file);
        for (const { a, b, members } of bundlesOf(lines, file.vocabulary)) {
          if (a === b) continue;
          const bends = members.map(({ key }) => {
            const line = lines.get(key);
            return line ? line.route.bend * (line.visible.relation.subject === a ? 1 : -1) : NaN;
          });
          bends.slice(1).forEach((bend, i) => {
            expect(bend - (bends[i] ?? NaN)).toBeCloseTo(FAN_STEP);
          });
          expect(members.reduce((sum, { offset }) => sum + offset, 0)).toBeCloseTo(0);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('starts and ends lines at their own marks', () => {
    fc.assert(
      fc.property(thrown, (file) => {
        const { lines, marks } = drawn(file);
        for (const { route, visible } of lines.values()) {
          const subject = marks.get(visible.relation.subject);
          const start = pointAt(route.curve, 0);
          if (subject)
            expect(Math.hypot(start.x - subject.at.x, start.y - subject.at.y)).toBeLessThan(
              subject.mark.width,
            );
        }
      }),
      { numRuns: 10 },
    );
  });

  test('becomes well-formed XML, whatever the dossier holds', () => {
    fc.assert(
      fc.property(placed, fc.string({ unit: 'binary' }), (file, title) => {
        const picture = pictureOf(drawn(file), { flags: () => undefined, measure: approximate, title });
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(toSvg(picture)).close();
        expect(Number.isFinite(picture.width) && Number.isFinite(picture.height)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
