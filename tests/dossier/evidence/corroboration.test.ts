import { describe, expect, it } from 'vitest';
import { chainOf, originsOf, originsOfAll, voicesOf } from '../../../src/dossier/evidence/corroboration.ts';
import type { Claim, Source } from '../../../src/dossier/types.ts';

const sources = (basedOn: Record<string, readonly string[]>): Map<string, Source> =>
  new Map(Object.entries(basedOn).map(([id, earlier]) => [id, { id, title: id, basedOn: earlier }]));
const claim = (source: string, more: Partial<Claim> = {}): Claim => ({
  id: `claim in ${source}`,
  asserts: [],
  source,
  speakers: [],
  stance: 'asserts',
  certainty: 'reported',
  summary: '',
  ...more,
});
const PRESS = sources({
  paper: ['agency'],
  tabloid: ['agency', 'blog'],
  agency: ['ministry'],
  ministry: [],
  blog: [],
});

describe('The origins of a claim', () => {
  it('are the sources at the end of the chain', () => {
    expect(originsOf(claim('paper'), PRESS)).toEqual(new Set(['ministry']));
    expect(originsOf(claim('tabloid'), PRESS)).toEqual(new Set(['ministry', 'blog']));
    expect(originsOf(claim('ministry'), PRESS)).toEqual(new Set(['ministry']));
  });

  it('are those of the place, where the claim says what it repeats', () => {
    expect(originsOf(claim('tabloid', { repeats: ['blog'] }), PRESS)).toEqual(new Set(['blog']));
    expect(originsOf(claim('tabloid', { repeats: [] }), PRESS)).toEqual(new Set(['tabloid']));
  });

  it('count two articles that repeat one ministry as one', () => {
    expect(
      originsOfAll([claim('paper'), claim('tabloid', { repeats: ['agency'] }), claim('agency')], PRESS).size,
    ).toBe(1);
  });

  it('end in a circle with the source in which the claim was read', () => {
    const circle = sources({ a: ['b'], b: ['c'], c: ['b'], self: ['self'] });
    expect(originsOf(claim('a'), circle)).toEqual(new Set(['a']));
    expect(originsOf(claim('self'), circle)).toEqual(new Set(['self']));
  });

  it('leave a circle that has a way out by that way', () => {
    expect(originsOf(claim('a'), sources({ a: ['b'], b: ['a', 'c'], c: [] }))).toEqual(new Set(['c']));
  });

  it('are found at the end of a very long chain', () => {
    const long = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, i) => [`s${i}`, i === 49_999 ? [] : [`s${i + 1}`]]),
    );
    expect(originsOf(claim('s0'), sources(long))).toEqual(new Set(['s49999']));
  });
});

describe('The chain of a claim', () => {
  const ids = (of: Claim) => chainOf(of, PRESS).map(({ id }) => id);

  it('leads from where it was read to the origins', () => {
    expect(ids(claim('paper'))).toEqual(['paper', 'agency', 'ministry']);
    expect(ids(claim('tabloid'))).toEqual(['tabloid', 'agency', 'blog', 'ministry']);
    expect(ids(claim('tabloid', { repeats: ['blog'] }))).toEqual(['tabloid', 'blog']);
  });

  it('goes round a circle once', () => {
    expect(chainOf(claim('a'), sources({ a: ['b'], b: ['a'] })).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('The voices of a claim', () => {
  it('are its speakers, or else the entity of the source', () => {
    const withEntity = new Map([['paper', { id: 'paper', title: 'Paper', entity: 'document:paper' }]]);
    expect(voicesOf(claim('paper', { speakers: ['x'] }), withEntity)).toEqual(['x']);
    expect(voicesOf(claim('paper'), withEntity)).toEqual(['document:paper']);
    expect(voicesOf(claim('paper'), PRESS)).toEqual([]);
  });
});
