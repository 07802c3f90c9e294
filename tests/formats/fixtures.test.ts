import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/manifest.ts';
import { FIXTURES, inGoldenWords, read } from '../support/reading.ts';

describe.each(
  FIXTURES.map((fixture) => [`${fixture.format}/${fixture.sort}/${fixture.name}`, fixture] as const),
)('The fixture %s', (_, { sort, files, golden }) => {
  it(
    sort === 'valid' ? 'holds what its golden file says' : 'is refused as its golden file says',
    async () => {
      const outcome = await read(files);
      const found = inGoldenWords(outcome);
      if (!golden)
        throw new Error(`There is no golden file. What was found: ${JSON.stringify(found, null, 2)}`);
      const { has, why, ...said } = golden;
      expect(found).toMatchObject(said);
      if (why !== undefined) expect(outcome.fault?.why).toContain(why);
      if (sort === 'valid') expect(found.remarks).toEqual(golden.remarks ?? {});
      else expect(golden.fault).toBeDefined();
      for (const kind of ['entities', 'claims', 'sources', 'positions'] as const)
        for (const [id, item] of Object.entries(has?.[kind] ?? {}))
          expect(outcome.dossier?.[kind].get(id), `${kind} ${id}`).toMatchObject(item);
    },
  );
});

it('Every folder of fixtures is that of a format, and all of them were looked at', () => {
  expect(
    FIXTURES.map(({ format }) => format).filter((id) => !FORMATS.some((format) => format.id === id)),
  ).toEqual([]);
});
