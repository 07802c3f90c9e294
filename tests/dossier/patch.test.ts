import { describe, expect, it } from 'vitest';
import { compose, invert, isEmpty, type Patch } from '../../src/dossier/patch.ts';
import { harbour } from '../support/fixtures.ts';

const moves = (...edits: readonly (readonly [string, number | undefined, number | undefined])[]): Patch => {
  const at = (x: number | undefined) => (x === undefined ? undefined : ([x, 0] as const));
  return { positions: new Map(edits.map(([id, before, after]) => [id, [at(before), at(after)]])) };
};

describe('Composing patches', () => {
  it('keeps the first before and the last after', () => {
    expect(compose(moves(['a', 1, 2]), moves(['a', 2, 3]))).toEqual(moves(['a', 1, 3]));
  });

  it('forgets what is added and removed again', () => {
    expect(isEmpty(compose(moves(['a', undefined, 2]), moves(['a', 2, undefined])))).toBe(true);
  });

  it('makes a removal and a new addition a change', () => {
    expect(compose(moves(['a', 1, undefined]), moves(['a', undefined, 2]))).toEqual(moves(['a', 1, 2]));
  });

  it('keeps what only one of them touches', () => {
    expect(compose(moves(['a', 1, 2]), moves(['b', 1, undefined]))).toEqual(
      moves(['a', 1, 2], ['b', 1, undefined]),
    );
    const { header } = harbour();
    const titled: Patch = { header: [header, { ...header, title: 'New' }] };
    expect(compose(titled, moves(['a', 1, 2]))).toEqual({ ...titled, ...moves(['a', 1, 2]) });
  });

  it('carries the header from the first to the last', () => {
    const { header } = harbour();
    const [one, two] = [
      { ...header, title: 'One' },
      { ...header, title: 'Two' },
    ];
    expect(compose({ header: [header, one] }, { header: [one, two] })).toEqual({ header: [header, two] });
  });
});

describe('Inverting a patch', () => {
  it('swaps before and after everywhere', () => {
    expect(invert(moves(['a', 1, 2], ['b', undefined, 3]))).toEqual(moves(['a', 2, 1], ['b', 3, undefined]));
    const { header } = harbour();
    const titled = { ...header, title: 'New' };
    expect(invert({ header: [header, titled] })).toEqual({ header: [titled, header] });
  });
});
