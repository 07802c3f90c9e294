import { describe, expect, it } from 'vitest';
import type { Command, Context } from '../../src/commands/command.ts';
import { createDispatch } from '../../src/commands/dispatch.ts';
import { selectComponent } from '../../src/commands/select/component.ts';
import { selectPath } from '../../src/commands/select/path.ts';
import { markCommands } from '../../src/commands/view/marks.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { createDocumentStore } from '../../src/state/document.ts';
import { createWorkspaceStore, START, type WorkspaceState } from '../../src/state/workspace.ts';
import { context } from '../support/context.ts';
import { harbour } from '../support/fixtures.ts';
import { small } from '../support/small.ts';

const [NORTH, ANN, GUARD] = ['state:north', 'person:ann', 'force:harbour-guard'];
const chosen = (...entities: string[]): Context =>
  context(harbour(), { lens: OPEN_LENS, selection: { entities, relations: [] } });

/** What is left in the workspace when a command has been run in the app. */
function ran(command: Command, dossier: Dossier, workspace: Partial<WorkspaceState>): WorkspaceState {
  const stage = {
    document: createDocumentStore(dossier),
    workspace: createWorkspaceStore({ lens: OPEN_LENS, ...workspace }),
    perform: () => undefined,
  };
  createDispatch(stage)(command);
  return stage.workspace.getState();
}

describe('The path between two', () => {
  it('is selected with its relations, in order, and its steps are told, with nothing to undo', () => {
    const { visible } = chosen();
    const { selection, notices } = ran(selectPath, harbour(), {
      selection: { entities: [ANN, NORTH], relations: [] },
    });
    const { entities, relations } = selection;
    expect([entities[0], entities.at(-1)]).toEqual([ANN, NORTH]);
    expect(relations).toHaveLength(entities.length - 1);
    relations.forEach((key, i) => {
      const { subject, object } = visible.relations.get(key)?.relation ?? {};
      expect(new Set([subject, object])).toEqual(new Set([entities[i], entities[i + 1]]));
    });
    expect(notices).toHaveLength(1);
    expect(notices[0]?.text).toMatch(new RegExp(` are ${relations.length} steps? apart\\.$`));
    expect(notices[0]).not.toHaveProperty('step');
  });

  it('is looked for among what is visible only; that there is none is said', () => {
    expect(selectPath.run(chosen(NORTH, GUARD)).says).toMatch(
      /^No path over what is visible joins .+ and .+\.$/,
    );
    const types = harbour().header.vocabulary.relationTypes.map(({ id }) => id);
    const selection = { entities: [ANN, NORTH], relations: [] };
    const after = ran(selectPath, harbour(), { lens: { ...OPEN_LENS, hiddenTypes: types }, selection });
    expect(after.selection).toEqual(selection);
    expect(after.notices[0]?.text).toMatch(/^No path/);
  });

  it('needs two, and says so', () => {
    for (const context of [chosen(), chosen(ANN), chosen(ANN, NORTH, GUARD)])
      expect(selectPath.when?.(context)).toBe('Select two entities, and no more, to find a path.');
    expect(selectPath.when?.(chosen(ANN, NORTH))).toBe(true);
  });
});

describe('What hangs together', () => {
  it('is all that visible relations join, and neither more nor less', () => {
    const found = new Set(selectComponent.run(chosen(ANN)).workspace?.selection?.entities);
    expect(found).toContain(NORTH);
    expect(found).not.toContain(GUARD);
    for (const { relation } of chosen().visible.relations.values())
      expect(found.has(relation.subject)).toBe(found.has(relation.object));
  });

  it('is the entity itself where nothing ties it, and what each of several hangs together with', () => {
    expect(selectComponent.run(chosen(GUARD)).workspace?.selection?.entities).toEqual([GUARD]);
    const [one, both] = [chosen(ANN), chosen(ANN, GUARD)].map(
      (context) => selectComponent.run(context).workspace?.selection?.entities.length ?? 0,
    );
    expect(both).toBe((one ?? 0) + 1);
    expect(selectComponent.when?.(chosen())).toBe('No entity is selected.');
  });
});

describe('How the marks of the overview are coloured and sized', () => {
  const crowd = Array.from({ length: 1_600 }, (_, i) => ({
    id: `person:${i}`,
    kind: 'person',
    name: `${i}`,
  }));
  const large = Dossier.of({ ...small, entities: [...small.entities, ...crowd] });
  const ids = (workspace: Partial<WorkspaceState>): string[] =>
    markCommands.filter(({ when }) => when?.(context(large, workspace)) === true).map(({ id }) => id);

  it('can be changed where there is an overview', () => {
    for (const { when } of markCommands)
      expect(when?.(chosen())).toBe('That is for dossiers too large to be drawn in full.');
    expect(ids({})).toEqual(['view.colour-community', 'view.size-rank']);
    const marks = { colour: 'community', size: 'rank' } as const;
    expect(ids({ marks })).toEqual(['view.colour-kind', 'view.size-degree']);
  });

  it('is changed one at a time', () => {
    let { marks } = START;
    for (const command of markCommands.slice(0, 1)) marks = ran(command, large, { marks }).marks;
    expect(marks).toEqual({ colour: 'community', size: 'degree' });
  });
});
