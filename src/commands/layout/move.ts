import type { Edit } from '../../dossier/patch.ts';
import type { EntityId, Position } from '../../dossier/types.ts';
import type { Command } from '../command.ts';

/** New places, by entity. */
export interface Moves {
  readonly positions: ReadonlyMap<EntityId, Position>;
  readonly label: string;
  readonly merge?: string;
}

const same = (a: Position | undefined, b: Position): boolean =>
  a !== undefined && a[0] === b[0] && a[1] === b[1] && Boolean(a[2]) === Boolean(b[2]);

/** Puts entities somewhere else: after a drag, a nudge or a layout. */
export const move: Command<Moves> = {
  id: 'layout.move',
  title: 'Move entities',
  group: 'Layout',
  needsArgument: true,
  run: ({ dossier }, { positions, label, merge }) => {
    const changes = new Map<string, Edit<Position>>();
    for (const [id, after] of positions) {
      const before = dossier.positions.get(id);
      if (!same(before, after)) changes.set(id, [before, after]);
    }
    return { patch: { positions: changes }, label, ...(merge !== undefined && { merge }) };
  },
};
