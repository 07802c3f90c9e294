import { describe, expect, it } from 'vitest';
import type { Lens } from '../../../src/dossier/types.ts';
import { OPEN_LENS } from '../../../src/lens/lens.ts';
import { type Visible, visibleOf } from '../../../src/lens/visible.ts';
import { canExportSelection, firstScope, inScope, scopeInWords } from '../../../src/state/export/scope.ts';
import { NOTHING, type Selection } from '../../../src/state/workspace.ts';
import { harbour } from '../../support/fixtures.ts';

const dossier = harbour();
const SUPPLIED = 'state:north|supplied|transfer:troops';
const WENT_TO = 'transfer:troops|went-to|state:south';
const ALLIED = 'state:north|allied-with|state:south';
const SAYS = 'person:ann|says-of|state:south';

const seen = (lens: Partial<Lens> = {}): Visible => visibleOf(dossier, { ...OPEN_LENS, ...lens });
const selected = (selection: Partial<Selection>): Selection => ({ ...NOTHING, ...selection });
const held = ({ entities, relations }: Visible) => ({
  entities: [...entities.keys()].sort(),
  relations: [...relations.keys()].sort(),
});

describe('What is visible', () => {
  it('is taken as it is', () => {
    const visible = seen({ hiddenTypes: ['says-of'] });
    expect(inScope(visible, NOTHING, { kind: 'visible' })).toBe(visible);
  });
});

describe('The selection', () => {
  it('takes in the relations among the selected entities', () => {
    const selection = selected({ entities: ['state:north', 'state:south', 'person:ann'] });
    expect(held(inScope(seen(), selection, { kind: 'selection' }))).toEqual({
      entities: ['person:ann', 'state:north', 'state:south'],
      relations: [SAYS, ALLIED],
    });
  });

  it('brings the ends of a selected relation, and nothing else that ties them', () => {
    const selection = selected({ relations: [SUPPLIED, WENT_TO] });
    expect(held(inScope(seen(), selection, { kind: 'selection' }))).toEqual({
      entities: ['state:north', 'state:south', 'transfer:troops'],
      relations: [SUPPLIED, WENT_TO],
    });
  });

  it('leaves out what the lens hides', () => {
    const selection = selected({ entities: ['state:north', 'state:south', 'person:ann'], relations: [SAYS] });
    const visible = seen({ hiddenTypes: ['says-of'], hideUnrelated: true });
    expect(held(inScope(visible, selection, { kind: 'selection' }))).toEqual({
      entities: ['state:north', 'state:south'],
      relations: [ALLIED],
    });
  });

  it('cannot be exported without anything in it, and says why', () => {
    expect(canExportSelection(seen(), NOTHING)).toBe('Nothing is selected.');
    const hidden = seen({ hiddenEntities: ['person:ann'] });
    const selection = selected({ entities: ['person:ann'], relations: [SAYS] });
    expect(canExportSelection(hidden, selection)).toBe('What is selected is filtered away.');
    expect(canExportSelection(seen(), selection)).toBe(true);
  });

  it('is offered first where there is one', () => {
    expect(firstScope(seen(), NOTHING)).toEqual({ kind: 'visible' });
    expect(firstScope(seen(), selected({ relations: [SAYS] }))).toEqual({ kind: 'selection' });
  });
});

describe('The selection and its neighbours', () => {
  const near = (steps: number, visible = seen(), entities = ['person:ann']) =>
    held(inScope(visible, selected({ entities }), { kind: 'neighbours', steps }));

  it('grows by one relation a step, with every relation among what it reaches', () => {
    expect(near(1)).toEqual({ entities: ['person:ann', 'state:south'], relations: [SAYS] });
    expect(near(2)).toEqual({
      entities: ['person:ann', 'state:north', 'state:south', 'transfer:troops'],
      relations: [SAYS, ALLIED, SUPPLIED, WENT_TO],
    });
  });

  it('walks along visible relations only', () => {
    expect(near(4, seen({ hiddenTypes: ['says-of'] }))).toEqual({ entities: ['person:ann'], relations: [] });
  });

  it('begins at the ends of selected relations too', () => {
    const selection = selected({ relations: [SAYS] });
    const { entities } = held(inScope(seen(), selection, { kind: 'neighbours', steps: 1 }));
    expect(entities).toEqual(['person:ann', 'state:north', 'state:south', 'transfer:troops']);
  });
});

describe('A scope in words', () => {
  it('counts its steps', () => {
    expect(scopeInWords({ kind: 'visible' })).toBe('What is visible');
    expect(scopeInWords({ kind: 'neighbours', steps: 1 })).toBe('The selection and its neighbours to 1 step');
    expect(scopeInWords({ kind: 'neighbours', steps: 3 })).toBe(
      'The selection and its neighbours to 3 steps',
    );
  });
});
