import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../src/commands/dispatch.ts';
import { decideDuplicates } from '../../src/commands/merge/decide-duplicates.ts';
import { lookForDuplicates } from '../../src/commands/merge/duplicates.ts';
import { mergeFile } from '../../src/commands/merge/merge-file.ts';
import { mergeSelection } from '../../src/commands/merge/selection.ts';
import { splitSelection } from '../../src/commands/merge/split.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { pairKey } from '../../src/dossier/merge/decisions.ts';
import { createDocumentStore } from '../../src/state/document.ts';
import { createWorkspaceStore } from '../../src/state/workspace.ts';
import { context } from '../support/context.ts';
import { small } from '../support/small.ts';

const [ANN, BO, DESK] = ['person:ann', 'person:bo', 'agency:desk'];
const dossier = Dossier.of(small);
const select = (...entities: string[]) => ({ selection: { entities, relations: [] } });

/** The app with some entities selected. */
function app(...entities: string[]) {
  const stage = {
    document: createDocumentStore(dossier),
    workspace: createWorkspaceStore(select(...entities)),
    perform: () => undefined,
  };
  const run = createDispatch(stage);
  return { run, now: () => stage.document.getState(), workspace: stage.workspace };
}

describe('Merging the selected entities', () => {
  it('keeps the one selected first, says so, selects it, and is undone in one step', () => {
    const { run, now, workspace } = app(BO, ANN);
    run(mergeSelection);
    expect([...now().dossier.entities.keys()]).toEqual([BO, DESK]);
    expect(workspace.getState().selection.entities).toEqual([BO]);
    const [notice] = workspace.getState().notices;
    expect(notice?.text).toBe('Ann was merged into Bo.');
    expect(notice?.step?.label).toBe('Merge into Bo');
    now().undo();
    expect(now().dossier.toFile()).toEqual(dossier.toFile());
  });

  it('counts several', () => {
    expect(mergeSelection.run(context(dossier, select(DESK, ANN, BO))).says).toBe(
      '2 entities were merged into The Desk.',
    );
  });

  it('needs two that are there, and says so', () => {
    const words = 'Select two or more entities to merge them; the one selected first is kept.';
    for (const ids of [[], [ANN], [ANN, 'person:gone']])
      expect(mergeSelection.when?.(context(dossier, select(...ids)))).toBe(words);
    expect(mergeSelection.when?.(context(dossier, select(ANN, BO)))).toBe(true);
  });
});

describe('Taking apart', () => {
  it('gives back what was merged, and is possible for a merged entity alone', () => {
    const { run, now, workspace } = app(ANN, BO, DESK);
    expect(splitSelection.when?.(context(now().dossier, workspace.getState()))).toBe(
      'No selected entity was merged from several.',
    );
    run(mergeSelection);
    run(splitSelection);
    expect(now().dossier.toFile()).toEqual(dossier.toFile());
    expect(workspace.getState().selection.entities.toSorted()).toEqual([DESK, ANN, BO]);
    expect(workspace.getState().notices.at(-1)?.text).toBe('2 entities are apart from Ann again.');
    expect(now().past).toHaveLength(2);
  });
});

describe('Duplicates', () => {
  it('are looked for in a dialog, once there are two entities', () => {
    expect(lookForDuplicates.run(context(dossier))).toEqual({ workspace: { dialog: 'duplicates' } });
    const one = Dossier.of({ ...small, entities: small.entities.slice(0, 1), claims: [] });
    expect(lookForDuplicates.when?.(context(one))).toMatch(/^There are no two entities/);
    expect(lookForDuplicates.when?.(context(dossier))).toBe(true);
  });

  it('become one as was decided, in one step that says so', () => {
    const { run, now, workspace } = app();
    run(decideDuplicates, new Map([[pairKey(ANN, BO), 'accepted']]));
    expect([...now().dossier.entities.keys()]).toEqual([ANN, DESK]);
    expect(workspace.getState().notices.at(-1)?.text).toBe('One pair of entities was made one.');
    run(decideDuplicates, new Map([[pairKey(ANN, DESK), 'rejected']]));
    expect(workspace.getState().notices.at(-1)?.text).toBe('What is different will not be suggested again.');
    expect(now().past).toHaveLength(2);
  });

  it('in a file are asked about when it is merged', () => {
    expect(mergeFile.run(context(dossier))).toEqual({ effect: { do: 'open-file', merge: true } });
  });
});
