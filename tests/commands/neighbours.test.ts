import { describe, expect, it, test } from 'vitest';
import type { Command, Context } from '../../src/commands/command.ts';
import { copyTable } from '../../src/commands/file/copy-table.ts';
import {
  deselectNeighbours,
  deselectNeighboursOf,
  selectNeighbours,
} from '../../src/commands/select/neighbours.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { context } from '../support/context.ts';
import { harbour } from '../support/fixtures.ts';

const [NORTH, SOUTH, ANN, TROOPS] = ['state:north', 'state:south', 'person:ann', 'transfer:troops'];
const chosen = (...entities: string[]): Context =>
  context(harbour(), { lens: OPEN_LENS, selection: { entities, relations: [] } });
const left = <A>(command: Command<A>, where: Context, argument: A): readonly string[] | undefined =>
  command.run(where, argument).workspace?.selection?.entities;

describe('Taking the neighbours out of the selection', () => {
  it('takes back what adding them did', () => {
    const grown = left(selectNeighbours, chosen(ANN), undefined) ?? [];
    expect(grown).toEqual([ANN, SOUTH]);
    expect(left(deselectNeighbours, chosen(...grown), undefined)).toEqual([ANN]);
  });

  it('keeps whoever was chosen first, and what is no neighbour', () => {
    expect(left(deselectNeighbours, chosen(SOUTH, NORTH, TROOPS), undefined)).toEqual([SOUTH]);
    expect(left(deselectNeighbours, chosen(NORTH, ANN, TROOPS), undefined)).toEqual([NORTH, ANN]);
  });

  it('is not possible without neighbours among what is selected, and says why', () => {
    expect(deselectNeighbours.when?.(chosen())).toBe('No entity is selected.');
    expect(deselectNeighbours.when?.(chosen(NORTH, ANN))).toBe('No two selected entities are neighbours.');
    expect(deselectNeighbours.when?.(chosen(NORTH, SOUTH))).toBe(true);
  });

  it('of one entity leaves that one and all others', () => {
    expect(left(deselectNeighboursOf, chosen(SOUTH, TROOPS, ANN), ANN)).toEqual([TROOPS, ANN]);
  });
});

test('Copying says how many relations are on the clipboard, or why none can be.', () => {
  const { effect } = copyTable.run(chosen(NORTH, SOUTH));
  expect(effect).toMatchObject({ do: 'copy-text', says: '1 relation is on the clipboard as a table.' });
  expect(copyTable.run(chosen()).effect).toMatchObject({
    says: '4 relations are on the clipboard as a table.',
  });
  expect(copyTable.when?.(chosen('force:harbour-guard'))).toBe('There is no visible relation to copy.');
});
