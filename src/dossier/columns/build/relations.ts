import type { Rows } from '../snapshot.ts';
import type { Asserted } from './claims.ts';
import { resized } from './growing.ts';

/** One row for each relation, in the order in which claims first assert them. */
export interface RelationColumns {
  readonly subject: Uint32Array;
  readonly type: Uint16Array;
  readonly object: Uint32Array;
  readonly relationClaims: Rows;
  /** Open addressing over triples: a relation's number plus one, or 0. Its length is a power of two, at least twice the relations. */
  readonly table: Uint32Array;
}

/** Where a triple's search begins; multipliers from the golden ratio and MurmurHash3's finaliser (Appleby, 2011). */
function start(subject: number, type: number, object: number): number {
  let h = Math.imul(subject, 0x9e3779b1) ^ Math.imul(object, 0x85ebca6b) ^ Math.imul(type + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The relation of a triple; -1 when there is none. */
export function relationOf(columns: RelationColumns, subject: number, type: number, object: number): number {
  const { table } = columns;
  const mask = table.length - 1;
  for (let slot = start(subject, type, object) & mask; ; slot = (slot + 1) & mask) {
    const r = (table[slot] ?? 0) - 1;
    if (r < 0) return -1;
    if (columns.subject[r] === subject && columns.object[r] === object && columns.type[r] === type) return r;
  }
}

const sizeFor = (triples: number): number => 2 ** Math.ceil(Math.log2(2 * triples + 2));
const REPEATED = 0xffffffff;

/** Groups what claims assert by triple, in one pass. A claim that states one triple twice counts once. */
export function groupByTriple(asserted: Asserted): RelationColumns {
  const triples = asserted.subject.length;
  const claims = asserted.offsets.length - 1;
  const table = new Uint32Array(sizeFor(triples));
  const mask = table.length - 1;
  const subject = new Uint32Array(triples);
  const type = new Uint16Array(triples);
  const object = new Uint32Array(triples);
  const lastClaim = new Uint32Array(triples);
  const relationOfTriple = new Uint32Array(triples);
  const counts = new Uint32Array(triples + 1);
  let relations = 0;
  let k = 0;
  for (let c = 0; c < claims; c += 1) {
    for (const end = asserted.offsets[c + 1] as number; k < end; k += 1) {
      const s = asserted.subject[k] as number;
      const t = asserted.type[k] as number;
      const o = asserted.object[k] as number;
      let slot = start(s, t, o) & mask;
      let r = (table[slot] as number) - 1;
      while (r >= 0 && (subject[r] !== s || object[r] !== o || type[r] !== t)) {
        slot = (slot + 1) & mask;
        r = (table[slot] as number) - 1;
      }
      if (r < 0) {
        r = relations;
        relations += 1;
        table[slot] = r + 1;
        subject[r] = s;
        type[r] = t;
        object[r] = o;
      } else if (lastClaim[r] === c) {
        relationOfTriple[k] = REPEATED;
        continue;
      }
      lastClaim[r] = c;
      relationOfTriple[k] = r;
      counts[r + 1] = (counts[r + 1] as number) + 1;
    }
  }
  // Where no triple comes twice, relations are what was asserted, one by one: one memory holds both.
  const distinct = relations === triples;
  return {
    subject: distinct ? asserted.subject : resized(subject, relations),
    type: distinct ? asserted.type : resized(type, relations),
    object: distinct ? asserted.object : resized(object, relations),
    relationClaims: claimRows(asserted.offsets, relationOfTriple, counts.subarray(0, relations + 1)),
    table,
  };
}

/** The claims of each relation, by counting sort; `counts[r + 1]` claims are of relation `r`. */
function claimRows(claimOffsets: Uint32Array, relationOfTriple: Uint32Array, counts: Uint32Array): Rows {
  const offsets = counts.slice();
  for (let r = 1; r < offsets.length; r += 1)
    offsets[r] = (offsets[r] as number) + (offsets[r - 1] as number);
  const next = offsets.slice();
  const items = new Uint32Array(offsets[offsets.length - 1] ?? 0);
  let k = 0;
  for (let c = 0; c < claimOffsets.length - 1; c += 1) {
    for (const end = claimOffsets[c + 1] as number; k < end; k += 1) {
      const r = relationOfTriple[k] as number;
      if (r === REPEATED) continue;
      const place = next[r] as number;
      items[place] = c;
      next[r] = place + 1;
    }
  }
  return { offsets, items };
}

/** The relations at each entity's end, by counting sort: two passes, no list for each entity. */
export function adjacency(ends: Uint32Array, entities: number): Rows {
  const offsets = new Uint32Array(entities + 1);
  for (let r = 0; r < ends.length; r += 1) {
    const end = (ends[r] as number) + 1;
    offsets[end] = (offsets[end] as number) + 1;
  }
  for (let e = 0; e < entities; e += 1) offsets[e + 1] = (offsets[e + 1] as number) + (offsets[e] as number);
  const next = offsets.slice();
  const items = new Uint32Array(ends.length);
  for (let r = 0; r < ends.length; r += 1) {
    const end = ends[r] as number;
    const place = next[end] as number;
    items[place] = r;
    next[end] = place + 1;
  }
  return { offsets, items };
}
