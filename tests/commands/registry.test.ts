import { describe, expect, it, test } from 'vitest';
import type { Command, Context, Outcome, Scope } from '../../src/commands/command.ts';
import { GROUPS } from '../../src/commands/command.ts';
import type { KeyPress } from '../../src/commands/keys.ts';
import { ARGUMENT_COMMANDS, COMMANDS, commandForKey, commandsFor } from '../../src/commands/registry.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { invert } from '../../src/dossier/patch.ts';
import { OPEN_LENS } from '../../src/lens/lens.ts';
import { context } from '../support/context.ts';
import { briefing, withBriefings } from '../support/scenes.ts';

const dossier = Dossier.of({
  ...withBriefings(briefing('a', 'b', 'c')),
  positions: { 'person:ann': [0, 0], 'person:bo': [50, 10, true] },
});
const sample = context(dossier, {
  selection: { entities: ['person:ann', 'person:bo'], relations: ['person:ann|met|person:bo'] },
  viewport: { x: 0, y: 0, zoom: 1, width: 800, height: 600 },
  lens: { ...OPEN_LENS, hiddenEntities: ['agency:desk'] },
});
const presenting = context(dossier, { presenting: { briefing: 'briefing:one', scene: 1, notes: false } });

const place = { briefing: 'briefing:one', scene: 'b' };

/** An argument for every command that needs one, by id. */
const ARGUMENTS: Readonly<Record<string, unknown>> = {
  'lens.set': OPEN_LENS,
  'lens.toggle': { facet: 'hiddenTypes', ids: ['met'] },
  'lens.only': { facet: 'hiddenTypes', ids: ['met'], all: ['met', 'leads', 'reports'] },
  'select.set': { entities: ['person:ann'] },
  'select.without-neighbours-of': 'person:ann',
  'layout.move': { positions: new Map([['person:ann', [5, 5]]]), label: 'Move Ann' },
  'view.resize-panel': { panel: 'lensWidth', width: 300 },
  'view.side': { briefing: true },
  'find.close': undefined,
  'briefing.recapture': place,
  'briefing.write': { ...place, words: { title: 'New' }, field: 'title' },
  'briefing.reorder': { ...place, by: -1 },
  'briefing.delete': place,
  'briefing.rename': { briefing: 'briefing:one', title: 'New' },
  'briefing.show': place,
  'present.start-at': { scene: 1 },
  'present.go-to': { scene: 2 },
};

const all = [...COMMANDS, ...ARGUMENT_COMMANDS] as readonly Command<never>[];
const scopeOf = ({ scope = 'explore' }: Command<never>): Scope => scope;

function run(command: Command<never>, where: Context): Outcome {
  return (command as Command<unknown>).run(where, ARGUMENTS[command.id]);
}

/** A press of a shortcut on a keyboard of the United States. */
function pressOf(shortcut: string): KeyPress {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return {
    key: key === 'Space' ? ' ' : key.length === 1 && !has('Shift') ? key.toLowerCase() : key,
    code: /^\d$/.test(key) ? `Digit${key}` : '',
    ctrlKey: has('Mod'),
    metaKey: false,
    altKey: has('Alt'),
    shiftKey: has('Shift') || /^[?+!]$/.test(key),
  };
}

test('Every command has an id of its own, also those for the families of a dossier.', () => {
  const ids = [...commandsFor(dossier.header.vocabulary), ...ARGUMENT_COMMANDS].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('Every title begins with a capital and goes on without (names stand behind a colon), ends without a full stop, and stands in a known group.', () => {
  const wrong = all.filter(({ title }) => !/^\p{Lu}[^\p{Lu}.:]*(: [^.]+)?$/u.test(title));
  expect(wrong.map(({ title }) => title)).toEqual([]);
  expect(all.filter(({ group }) => !GROUPS.includes(group))).toEqual([]);
});

describe('Keys', () => {
  const keyed = COMMANDS.flatMap((command) =>
    (command.keys ?? []).map((shortcut) => [shortcut, scopeOf(command), command.id] as const),
  );

  it('are many', () => expect(keyed.length).toBeGreaterThan(30));

  it.each(keyed)('%s while one %ss means %s and nothing before it', (shortcut, scope, id) => {
    expect(commandForKey(pressOf(shortcut), scope)?.id).toBe(id);
  });
});

describe('A command', () => {
  it.each(all.map((command) => [command.id, command] as const))(
    '%s leaves the sample as it was when its patch is taken back',
    (id, command) => {
      if (command.needsArgument) expect(Object.keys(ARGUMENTS)).toContain(id);
      const { patch } = run(command, command.scope === 'present' ? presenting : sample);
      if (!patch) return;
      const after = dossier.apply(patch);
      if (!after.ok) throw new Error(after.fault.why);
      const back = after.value.apply(invert(patch));
      if (!back.ok) throw new Error(back.fault.why);
      expect(back.value.toFile()).toEqual(dossier.toFile());
    },
  );

  it('that is said to change the dossier does', () => {
    const changing = all.filter((command) => run(command, sample).patch);
    expect(changing.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'layout.move',
        'briefing.capture',
        'briefing.recapture',
        'briefing.write',
        'briefing.reorder',
        'briefing.delete',
        'briefing.rename',
      ]),
    );
  });

  it('that is not possible says why in a sentence', () => {
    const empty = context(
      Dossier.of({ ...dossier.toFile(), entities: [], claims: [], positions: {}, briefings: [] }),
    );
    const reasons = COMMANDS.flatMap((command) => {
      const possible = command.when?.(empty) ?? true;
      return possible === true ? [] : [possible];
    });
    expect(reasons.length).toBeGreaterThan(10);
    expect(reasons.filter((reason) => !/^\p{Lu}.*\.$/u.test(reason))).toEqual([]);
  });
});
