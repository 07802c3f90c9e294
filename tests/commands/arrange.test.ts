import { expect, test } from 'vitest';
import { layoutCommands } from '../../src/commands/layout/layouts.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { context } from '../support/context.ts';
import { small } from '../support/small.ts';

const one = { ...small, entities: small.entities.slice(0, 1), claims: [], sources: [], briefings: [] };

test.each(layoutCommands)(
  '$title gives even a single entity its place, and says when there is none',
  (layout) => {
    expect(layout.when?.(context(Dossier.of({ ...one, positions: {} })))).toBe(true);
    expect(layout.when?.(context(Dossier.of({ ...one, entities: [], positions: {} })))).toMatch(/nothing/);
  },
);
