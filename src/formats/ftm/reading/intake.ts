import type { Draft } from '../../draft/draft.ts';
import { sortOf } from '../../json/value.ts';
import { remarkBeyond } from '../../reading/limits/beyond.ts';
import { type FtmRecord, recordsIn } from '../record.ts';
import type { Emission } from './emission.ts';
import { recordOf, type Statement, statementIn } from './statements.ts';

interface Waiting {
  readonly record: FtmRecord;
  readonly where: string;
}

/** Values of two records of one entity together, each once. */
function merged(a: FtmRecord, b: FtmRecord): FtmRecord {
  const properties = new Map<string, readonly unknown[]>(a.properties);
  for (const [name, values] of b.properties)
    properties.set(name, [...new Set([...(properties.get(name) ?? []), ...values])]);
  return { ...b, properties, beside: { ...a.beside, ...b.beside }, own: a.own ?? b.own };
}

/** A number by which the content of a record is known again: two hashes of 26 bits in one (after FNV-1a). */
function signatureOf({ schema, properties, beside }: FtmRecord): number {
  const text = JSON.stringify([schema, [...properties], beside.datasets]);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
  }
  return (a >>> 6) * 2 ** 26 + (b >>> 6);
}

/**
 * Takes in what lines or lists hold, entities or statements, one entity at a time. Records of one entity that follow upon each other
 * become one, as FollowTheMoney's fragments do. The same record again says nothing new; a different one later on cannot be
 * added any more, which is remarked: only its ties are. Statements of one entity may stand apart where files are not large.
 */
export class Intake {
  readonly #draft: Draft;
  readonly #emission: Emission;
  readonly #signatures = new Map<string, number>();
  #waiting: Waiting | undefined;
  /** Statements by their entities; where they cannot all be held, only those of the last one. */
  readonly #statements = new Map<string, Statement[]>();
  readonly #gathers: boolean;
  #found = 0;

  /** `gathers` where a file is small enough that its statements may stand in any order. */
  constructor(draft: Draft, emission: Emission, gathers: boolean) {
    this.#gathers = gathers;
    this.#draft = draft;
    this.#emission = emission;
  }

  /** Entities and statements so far. */
  get found(): number {
    return this.#found;
  }

  /** Takes one parsed value in. */
  add(value: unknown, where: string): void {
    const statement = statementIn(value);
    if (statement) {
      this.#found += 1;
      const known = this.#statements.get(statement.entity);
      if (known) known.push(statement);
      else {
        if (!this.#gathers) this.#endStatements(where);
        this.#statements.set(statement.entity, [statement]);
      }
      return;
    }
    const records = recordsIn(value);
    if (typeof records === 'string') {
      const message = `It is ${records}; it is left out.`;
      this.#draft.remark('ftm/no-entity', 'warning', where, message);
      return;
    }
    this.#found += 1;
    for (const record of records) this.#take({ record, where });
  }

  /** A row that is no statement. */
  row(where: string): void {
    const message = 'It does not say which property of which entity has which value; it is left out.';
    this.#draft.remark('ftm/no-statement', 'warning', where, message);
  }

  /** A line that is no JSON. */
  bad(text: string, where: string): void {
    const message = `It is ${text.startsWith('{') ? 'no whole JSON object' : sortOf(text)}; it is left out.`;
    this.#draft.remark('ftm/bad-line', 'warning', where, message, 'There is one JSON object a line.');
  }

  /** Leaves out what nests too deep. */
  deep(needed: number, where: string): void {
    const how = { found: (much: string) => `It nests ${much} deep`, needed };
    const remark = remarkBeyond(where, this.#draft.limits, 'depth', how, 'It is left out.');
    this.#draft.issue('ftm/nesting', remark);
  }

  /** To be called once, after the last value. */
  done(): void {
    this.#endStatements('the last line');
    this.#emit();
    this.#emission.done(this.#found);
  }

  #endStatements(where: string): void {
    for (const statements of this.#statements.values()) {
      const record = recordOf(statements);
      if (record) this.#take({ record, where });
    }
    this.#statements.clear();
  }

  #take(next: Waiting): void {
    const waiting = this.#waiting;
    if (waiting?.record.id === next.record.id) {
      this.#waiting = { ...waiting, record: merged(waiting.record, next.record) };
      return;
    }
    this.#emit();
    this.#waiting = next;
  }

  #emit(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (!waiting) return;
    const { record, where } = waiting;
    const [before, now] = [this.#signatures.get(record.id), signatureOf(record)];
    if (before === undefined) {
      this.#signatures.set(record.id, now);
      this.#emission.record(record, where);
    } else if (before !== now) {
      const message = `“${record.id}” comes again with other content; the first stays, and of this one only the ties are read.`;
      this.#draft.remark('ftm/again', 'warning', where, message, 'Sort or aggregate the file by id.');
      this.#emission.ties(record, where);
    }
  }
}
