import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeGraphml } from '../../../src/formats/graphml/write.ts';
import { harbour } from '../../support/fixtures.ts';
import { FIXTURES, read } from '../../support/reading.ts';

const VALID = FIXTURES.filter(({ format, sort }) => format === 'graphml' && sort === 'valid');
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

describe('GraphML that was cut', () => {
  it.each(VALID.map(({ name, files }) => [name, files] as const))('is refused: %s', async (_, files) => {
    for (const [name, content] of files) {
      const bytes = bytesOf(content);
      const whole = new TextDecoder().decode(bytes).trimEnd();
      const { length } = new TextEncoder().encode(whole);
      const ends = Array.from({ length: 99 }, (_, i) => Math.floor((length * (i + 1)) / 100));
      for (const end of ends) {
        const { fault } = await read([[name, bytes.subarray(0, end)]]);
        expect(fault, `cut at ${end} of ${length}`).toBeDefined();
      }
    }
  });
});

describe('GraphML of ours whose copies were changed', () => {
  const text = new TextDecoder().decode(
    writeGraphml(harbour(), { title: 'The harbour', exportedOn: '2025-06-30' }),
  );
  const values = [
    ...text.matchAll(/(?<="[^"]*":|[[,])(?:"(?:[^"\\]|\\.)*"|-?[\d.]+|true|\[\]|\{\})(?=[,\]}])/g),
  ];

  it('is read into a valid dossier, whatever stands in them', { timeout: 60_000 }, async () => {
    expect(values.length).toBeGreaterThan(100);
    const others = ['1', '-1', 'null', '""', '[]', '{}', '"x"', '1e999', 'true', '"__proto__"', '[[]]'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...values), fc.constantFrom(...others), async (value, other) => {
        const changed = text.slice(0, value.index) + other + text.slice(value.index + value[0].length);
        // `read` opens what was read once more, strictly.
        const { dossier } = await read([['a.graphml', changed]]);
        expect(dossier?.entities.size).toBeGreaterThanOrEqual(harbour().entities.size);
        expect(dossier?.relations.size).toBeGreaterThanOrEqual(harbour().relations.size);
      }),
    );
  });
});
