import { freeId } from '../../kernel/ids.ts';
import type { Draft } from '../draft/draft.ts';
import type { Network } from '../json/network.ts';
import { refusedBeyond, remarkBeyond } from '../reading/limits/beyond.ts';
import type { Limits } from '../reading/limits.ts';
import type { Word } from './lines.ts';
import type { OwnComments } from './own.ts';
import { numberOf, remarksOf, timeEntries } from './words.ts';

/** A vertex as a line describes it. */
export interface Found {
  readonly label: string | undefined;
  readonly line: number;
  readonly place: { readonly x: number; readonly y: number } | null;
  readonly entries: [string, unknown][];
}

/** The vertices of one network: numbered from 1. Their labels are the ids of entities, so that several networks share them. */
export class Vertices {
  readonly #described = new Map<number, Found>();
  readonly #ids = new Map<number, string>();
  readonly #taken = new Set<string>();
  readonly #firstMode: number | undefined;
  readonly #limits: Limits;
  /** How many there are by the file's own account. */
  readonly count: number;

  /** `firstMode`: in two-mode networks, how many belong to the first. Throws an `Unreadable` for more than are ever read. */
  constructor(count: number, firstMode: number | undefined, limits: Limits) {
    if (count > limits.items)
      throw refusedBeyond('import/too-many', limits, 'items', {
        found: () => `It announces ${count.toLocaleString('en')} vertices`,
        needed: count,
      });
    this.#limits = limits;
    this.count = count;
    this.#firstMode = firstMode;
  }

  /** Takes a line that describes one; false if it begins with no number of a vertex. */
  add(words: readonly Word[], line: number): boolean {
    const number = numberOf(words[0]);
    if (number === undefined || !Number.isInteger(number) || number < 1 || number > this.count) return false;
    if (this.#described.has(number)) return false;
    let at = words[1]?.sort === 'time' ? 1 : 2;
    const label = at === 2 ? words[1]?.text : undefined;
    const coordinates: number[] = [];
    for (
      let value = numberOf(words[at]);
      value !== undefined && coordinates.length < 3;
      value = numberOf(words[at])
    ) {
      coordinates.push(value);
      at += 1;
    }
    const [x, y, z] = coordinates;
    const { entries, time } = remarksOf(words.slice(at), 'shape');
    const third: [string, unknown][] = z === undefined ? [] : [['z', z]];
    const place = x === undefined || y === undefined ? null : { x, y };
    this.#described.set(number, {
      label,
      line,
      place,
      entries: [...third, ...entries, ...timeEntries(time)],
    });
    return true;
  }

  /** Puts all of them into the draft, once the last is known. `ours` knows what those were that we wrote. */
  done(network: Network, draft: Draft, line: number, ours: OwnComments | undefined): void {
    const silent = this.count - this.#described.size;
    if (silent > 0) this.#remarkSilent(silent, draft, line);
    const last = silent > this.#limits.announced ? 0 : this.count;
    for (const [number, found] of this.#described) {
      const { label, line: at, place, entries } = found;
      const id = this.#name(number, label);
      const own = ours?.vertex(number, found);
      if (own) {
        network.entity(id, own.entries, `line ${at}`, own.place);
        continue;
      }
      // Described again by another network of the same file.
      if (draft.hasEntity(id)) continue;
      const name: [string, unknown][] = label === undefined ? [] : [['name', label]];
      network.entity(id, [...name, ...this.#mode(number), ...entries], `line ${at}`, place);
    }
    for (let number = 1; number <= last; number += 1) {
      if (this.#described.has(number)) continue;
      const id = this.#name(number, undefined);
      if (!draft.hasEntity(id)) network.entity(id, this.#mode(number), `line ${line}`, null);
    }
  }

  /** The id of a vertex by its number. */
  idOf(number: number): string {
    return this.#ids.get(number) ?? this.#name(number, `vertex ${number}`);
  }

  #name(number: number, label: string | undefined): string {
    const wanted = label || String(number);
    const id = freeId(this.#taken.has(wanted) ? `${wanted} (${number})` : wanted, this.#taken);
    this.#taken.add(id);
    this.#ids.set(number, id);
    return id;
  }

  #mode(number: number): [string, unknown][] {
    if (this.#firstMode === undefined) return [];
    return [['kind', number <= this.#firstMode ? 'first mode' : 'second mode']];
  }

  #remarkSilent(silent: number, draft: Draft, line: number): void {
    const some = this.#described.size > 0;
    const what = `It announces ${this.count} vertices and describes ${this.#described.size}.`;
    const where = `line ${line}`;
    if (silent > this.#limits.announced) {
      const how = {
        found: (much: string) => `It announces ${much} that it does not describe`,
        needed: silent,
      };
      const then = 'Those that no line mentions are left out.';
      draft.issue('pajek/undescribed', remarkBeyond(where, this.#limits, 'announced', how, then));
    } else {
      const message = `${what} The others go by their numbers.`;
      draft.remark('pajek/undescribed', some ? 'warning' : 'note', where, message);
    }
  }
}
