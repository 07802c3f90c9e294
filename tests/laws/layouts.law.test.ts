import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutInput, Positions } from '../../src/analysis/layouts/layout.ts';
import { LAYOUTS } from '../../src/analysis/layouts/manifest.ts';

/** Widths and heights as marks have them, now and then an odd one. */
const size = fc.oneof(fc.integer({ min: 14, max: 60 }), fc.integer({ min: 0, max: 260 }));
const place = fc.integer({ min: -900, max: 900 });

/** Networks of up to 60 entities: some placed, some pinned (far enough apart not to overlap each other), loops, doubles and strays included. */
const input: fc.Arbitrary<LayoutInput> = fc
  .integer({ min: 0, max: 60 })
  .chain((count) =>
    fc.record({
      entities: fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc.record({
            width: size,
            height: size,
            kind: fc.constantFrom('person', 'state', 'transfer'),
            before: fc.option(fc.tuple(place, place), { nil: undefined }),
            pinned: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
            cell: fc.constant(i),
          }),
        ),
      ),
      relations: fc.array(
        fc.record({
          subject: fc.integer({ min: 0, max: Math.max(0, count) }),
          object: fc.integer({ min: 0, max: Math.max(0, count) }),
          directed: fc.boolean(),
        }),
        { maxLength: 90 },
      ),
      seed: fc.integer(),
      aspect: fc.constantFrom(0.6, 1, 1.8),
    }),
  )
  .map(({ entities, relations, seed, aspect }) => ({
    seed,
    aspect,
    entities: entities.map(({ before, pinned, cell, ...entity }) => ({
      id: `entity:${cell}`,
      ...entity,
      ...(before && { x: before[0], y: before[1] }),
      ...(pinned && { pinned, x: (cell % 8) * 420 + 0.25, y: Math.floor(cell / 8) * 420 - 0.75 }),
    })),
    relations: relations.map(({ subject, object, directed }) => ({
      subject: `entity:${subject}`,
      object: `entity:${object}`,
      directed,
    })),
  }));

/** Pairs of entities whose marks, with room for a name below, share ground. */
function overlaps({ entities }: LayoutInput, positions: Positions): string[] {
  const boxes = entities.map(({ id, width, height }) => {
    const [x, y] = positions.get(id) ?? [Number.NaN, Number.NaN];
    return { id, x, y, width: Math.max(110, width), height: height + 34 };
  });
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe.each(LAYOUTS)('the layout "$title"', (layout) => {
  const run = async (problem: LayoutInput): Promise<Positions> => {
    const result = await layout.compute(problem);
    if (!result.ok) throw new Error(result.fault.why);
    return result.value;
  };

  test('places every entity of any network at finite places, pins exactly, no two over each other, always alike', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (problem) => {
        const positions = await run(problem);
        expect([...positions.keys()]).toEqual(problem.entities.map(({ id }) => id));
        expect([...positions.values()].flat().every(Number.isFinite)).toBe(true);
        for (const { id, x, y, pinned } of problem.entities)
          if (pinned) expect(positions.get(id)).toEqual([x, y]);
        expect(overlaps(problem, positions)).toEqual([]);
        expect([...(await run(problem))]).toEqual([...positions]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('stays centred where the entities were', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => ({
      id: `entity:${i}`,
      width: 36,
      height: 36,
      x: 5000 + i * 10,
      y: -3000,
    }));
    const relations = entities
      .slice(1)
      .map(({ id }, i) => ({ subject: `entity:${i >> 1}`, object: id, directed: true }));
    const places = [...(await run({ entities, relations, seed: 1 })).values()];
    const mean = (axis: 0 | 1): number => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
    expect(Math.abs(mean(0) - 5095)).toBeLessThan(1);
    expect(Math.abs(mean(1) + 3000)).toBeLessThan(1);
  });
});
