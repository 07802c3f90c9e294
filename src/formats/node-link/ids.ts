import type { Draft } from '../draft/draft.ts';
import { idOf, isObject, own } from '../json/value.ts';

const NUMERIC = /^-?\d+$/;

/**
 * Gives each item its id. `id` counts, else `key`; where no item has one, the names if they differ, else the places in the list.
 * A number as the end of a tie is an id where ids are numbers, else a place in the list, as D3 has it.
 */
export class NodeIds {
  readonly #ids: readonly string[];
  readonly #numbersAreIds: boolean;
  /** The field that ids stand in; undefined where they are names or places. */
  readonly field: 'id' | 'key' | undefined;

  constructor(nodes: readonly unknown[], draft: Pick<Draft, 'remark'>) {
    const has = (field: string): boolean =>
      nodes.some((node) => !isObject(node) || idOf(own(node, field)) !== undefined);
    this.field = has('id') ? 'id' : has('key') ? 'key' : undefined;
    this.#ids = this.field === undefined ? byName(nodes) : byField(this.field, nodes, draft);
    this.#numbersAreIds = this.field !== undefined && this.#ids.some((id) => NUMERIC.test(id));
  }

  /** The id of the item at a place in the list. */
  at(index: number): string {
    return this.#ids[index] ?? String(index);
  }

  /** What the end of a tie means: an id, a place in the list, or an item itself, which D3 puts there. */
  meant(end: unknown): unknown {
    if (isObject(end)) return this.meant(own(end, this.field ?? 'name') ?? own(end, 'index') ?? null);
    const isPlace = typeof end === 'number' && !this.#numbersAreIds && Number.isInteger(end);
    return isPlace ? (this.#ids[end] ?? end) : end;
  }
}

function byField(field: string, nodes: readonly unknown[], draft: Pick<Draft, 'remark'>): readonly string[] {
  return nodes.map((node, i) => {
    const id = idOf(isObject(node) ? own(node, field) : node);
    const where = `nodes[${i}]`;
    if (id === undefined && isObject(node))
      draft.remark('entity/no-id', 'note', where, 'It has no id, and was given one.');
    return id ?? where;
  });
}

function byName(nodes: readonly unknown[]): readonly string[] {
  const names = nodes.map((node) => (isObject(node) ? idOf(own(node, 'name')) : undefined));
  const differ = new Set(names).size === names.length && !names.includes(undefined);
  return nodes.map((_, i) => (differ ? (names[i] ?? String(i)) : String(i)));
}
