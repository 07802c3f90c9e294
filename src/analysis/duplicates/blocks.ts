import type { ComparedName } from './names.ts';

/** A name in a block, with the number of its entity. */
export interface Entry {
  readonly entity: number;
  readonly name: ComparedName | undefined;
}

/** So many entities under one key are kept; what more have in common tells nobody from anybody. */
const MOST_ENTRIES = 8;
/** So many pairs may come of one key. */
const MOST_PAIRS = 64;

interface Block {
  readonly entries: Entry[];
  pairs: number;
}

/** Entities by what they may have in common, so that only those are compared which do. */
export class Blocks {
  readonly #blocks = new Map<string, Block>();

  /** Keeps an entry under a key. */
  add(key: string, entry: Entry): void {
    const block = this.#blocks.get(key);
    if (!block) this.#blocks.set(key, { entries: [entry], pairs: 0 });
    else if (block.entries.length < MOST_ENTRIES) block.entries.push(entry);
  }

  /** Those kept under a key so far; none once too many have asked, since then it is no sign of anything. */
  at(key: string): readonly Entry[] {
    const block = this.#blocks.get(key);
    if (!block || block.pairs >= MOST_PAIRS) return [];
    block.pairs += block.entries.length;
    return block.entries;
  }
}
