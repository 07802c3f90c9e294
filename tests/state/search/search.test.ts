import { describe, expect, test } from 'vitest';
import { createAnswers } from '../../../src/analysis/search/answer.ts';
import type { SearchAnswer, SearchRequest } from '../../../src/analysis/search/protocol.ts';
import { createIndex, search as searchIn } from '../../../src/analysis/search/search.ts';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { packedDossier, unpacked } from '../../../src/dossier/packed/dossier.ts';
import type { StartSearch } from '../../../src/state/search/elsewhere.ts';
import { createSearch, type Searched } from '../../../src/state/search/search.ts';
import { named } from '../../support/names.ts';

/** Many entities, of which those of `named` are the last. */
const many = Dossier.of({
  ...named,
  entities: [
    ...Array.from({ length: 3200 }, (_, i) => ({
      id: `place:${i}`,
      kind: named.entities[0]?.kind ?? '',
      name: `Hamlet number ${i}`,
    })),
    ...named.entities,
  ],
});

/** Workers that really search, in this thread but later; and what became of them. Ended ones are still heard, as late messages would be. */
function inProcess() {
  const seen = {
    started: 0,
    ended: 0,
    requests: [] as SearchRequest[],
    breakLast: (_: string) => {},
    say: (_: SearchAnswer) => {},
  };
  const start: StartSearch = (hear, broke) => {
    seen.started += 1;
    seen.breakLast = broke;
    seen.say = hear;
    const answer = createAnswers((message) => hear(structuredClone(message)));
    return {
      send: (request) => {
        seen.requests.push(request);
        const copy = structuredClone(request);
        setTimeout(() => answer(copy));
      },
      end: () => {
        seen.ended += 1;
      },
    };
  };
  return { start, seen };
}

type Ask = ReturnType<typeof createSearch>;

/** What is heard of a question, up to its end. */
const heardOf = (search: Ask, dossier: Dossier, query: string): Promise<Searched[]> =>
  new Promise((resolve) => {
    const heard: Searched[] = [];
    search.ask(dossier, query, 5, (searched) => {
      heard.push(searched);
      if (searched.state !== 'reading') resolve(heard);
    });
  });

const renamed = (dossier: Dossier, id: string, name: string): Dossier => {
  const before = dossier.entities.get(id);
  const result = dossier.apply({ entities: new Map([[id, [before, before && { ...before, name }]]]) });
  if (!result.ok) throw new Error(result.fault.why);
  return result.value;
};

describe('searching a large dossier', () => {
  test('finds in the worker what would be found here, and says that it reads the names first', async () => {
    const { start, seen } = inProcess();
    const search = createSearch(start);
    const heard = await heardOf(search, many, 'Belousov');
    const hits = searchIn(createIndex(many), 'Belousov', 5);
    expect(hits[0]?.entity).toBe('andrei-belousov');
    expect(heard).toEqual([
      { state: 'reading', names: many.entities.size },
      { state: 'found', hits },
    ]);
    expect(await heardOf(search, many, 'hamlet 77')).toMatchObject([{ state: 'found' }]);
    expect(seen.started).toBe(1);
    expect(seen.requests.filter(({ type }) => type === 'begin').length).toBe(1);
    for (const request of seen.requests)
      if (request.type === 'read') expect(request.entities.length).toBeLessThanOrEqual(100);
  });

  test('reads entities that are kept as bytes by itself, and finds the same', async () => {
    const { start, seen } = inProcess();
    const packed = unpacked(packedDossier(many));
    const heard = await heardOf(createSearch(start), packed, 'Belousov');
    const hits = searchIn(createIndex(many), 'Belousov', 5);
    expect(heard.at(-1)).toEqual({ state: 'found', hits });
    expect(seen.requests.map(({ type }) => type)).toEqual(['begin', 'read-packed', 'ask']);
  });

  test('asked twice, hears only of the second question', async () => {
    const search = createSearch(inProcess().start);
    const first: Searched[] = [];
    search.ask(many, 'Belousov', 5, (searched) => first.push(searched));
    const second = await heardOf(search, many, 'hamlet number 3100');
    const answer = second.at(-1);
    expect(answer?.state === 'found' && answer.hits[0]?.entity).toBe('place:3100');
    expect(first.map(({ state }) => state)).toEqual(['reading']);
  });

  test('who no longer listens hears nothing', async () => {
    const search = createSearch(inProcess().start);
    const heard: Searched[] = [];
    search.ask(many, 'Belousov', 5, (searched) => heard.push(searched))();
    await heardOf(search, many, 'hamlet');
    expect(heard.map(({ state }) => state)).toEqual(['reading']);
  });

  test('follows the dossier: what is renamed is found by its new name only', async () => {
    const { start, seen } = inProcess();
    const search = createSearch(start);
    search.prepare(many);
    await heardOf(search, many, 'hamlet');
    const after = renamed(many, 'andrei-belousov', 'Aurora');
    expect((await heardOf(search, after, 'aurora')).at(-1)).toMatchObject({
      hits: [{ entity: 'andrei-belousov' }],
    });
    expect((await heardOf(search, after, 'Belousov')).at(-1)).toMatchObject({ hits: [] });
    expect(seen.started).toBe(1);
  });

  test('an answer about names that are no longer read counts for nothing', async () => {
    const { start, seen } = inProcess();
    const search = createSearch(start);
    await heardOf(search, many, 'hamlet');
    const heard = heardOf(search, renamed(many, 'place:1', 'Aurora'), 'aurora');
    const late = { entity: 'late', matched: 'late', score: 1 };
    for (let question = 0; question < 9; question += 1)
      seen.say({ type: 'found', reading: 1, question, hits: [late] });
    expect((await heard).at(-1)).toMatchObject({ hits: [{ entity: 'place:1' }] });
  });

  test('a worker that falls over fails the question, and the next one starts another', async () => {
    const { start, seen } = inProcess();
    const search = createSearch(start);
    const heard = heardOf(search, many, 'hamlet');
    seen.breakLast('It has stopped.');
    expect((await heard).at(-1)).toEqual({ state: 'failed', why: 'It has stopped.' });
    expect((await heardOf(search, many, 'hamlet')).at(-1)).toMatchObject({ state: 'found' });
    expect(seen).toMatchObject({ started: 2, ended: 1 });
  });

  test('a small dossier is searched here, and ends the worker of a large one', async () => {
    const { start, seen } = inProcess();
    const search = createSearch(start);
    await heardOf(search, many, 'hamlet');
    const small = Dossier.of(named);
    search.prepare(small);
    expect(await heardOf(search, small, 'Belousov')).toMatchObject([
      { state: 'found', hits: [{ entity: 'andrei-belousov' }] },
    ]);
    expect(seen).toMatchObject({ started: 1, ended: 1 });
  });
});
