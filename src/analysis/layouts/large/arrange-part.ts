import { bucketsFor, pushApart } from './apart.ts';
import { descend } from './descend.ts';
import { restingLaw } from './forces/law.ts';
import { calm, type Room } from './forces/room.ts';
import { settle } from './forces/settle.ts';
import type { Places } from './levels/unfold.ts';
import type { Part } from './parts.ts';
import { scaleFor } from './scale.ts';
import { turnTo } from './warm/turn.ts';

/** A part on its way to rest; its places are in picture units. */
export interface Arrangement extends Places {
  readonly part: Part;
  /** 1 for those that stay where they are wanted. */
  readonly held: Uint8Array;
  /** 1 for those that have a place from the start. */
  readonly placed: Uint8Array;
  /** How many have. A part with any stays where it is; the others are packed. */
  readonly known: number;
}

/** From this share of placed entities on, the rest is put among them; with fewer the part is drawn anew and laid over them. */
const WARM = 0.25;
/** Rounds in which only new entities move, and then all, and how far in each, in units. */
const NEW = { rounds: 12, stride: 1 } as const;
const ALL = { rounds: 8, stride: 0.08 } as const;
const PINNED = { rounds: 20, stride: 1 } as const;
/** No two entities are to be nearer than this many spacings: a mark is a little less wide. */
const LEAST = 0.5;
/** Rounds of moving apart, at most, and pairs for each hundred entities that may still be too near. */
const APART = { rounds: 40, left: 0.2 } as const;

function* rounds(
  arrangement: Arrangement,
  held: Uint8Array,
  { rounds: count, stride }: typeof NEW | typeof ALL | typeof PINNED,
  room: Room,
): Generator<number> {
  const { web } = arrangement.part;
  const law = restingLaw(web, arrangement);
  calm(room);
  for (let round = 0; round < count; round += 1) {
    settle(web, { x: arrangement.x, y: arrangement.y, held }, law, stride, room);
    if (web.count >= 1000) yield 0.96;
  }
}

/** Puts new entities, which stand beside their neighbours already, in their place among the others. */
function* rearrange(arrangement: Arrangement, room: Room): Generator<number> {
  const { part, placed, held, known } = arrangement;
  yield 0.5;
  if (known < part.web.count) yield* rounds(arrangement, placed, NEW, room);
  yield* rounds(arrangement, held, ALL, room);
}

/** Takes over a draft at a readable size; and, where some places are known, turned to lie over them, with the pins in theirs. */
function takeOver(arrangement: Arrangement, draft: Places, wanted: Places, spacing: number): void {
  const { part, x, y, held, placed, known } = arrangement;
  const { count } = part.web;
  const scale = scaleFor(part.web, draft, spacing);
  for (let i = 0; i < count; i += 1) {
    x[i] = (draft.x[i] as number) * scale;
    y[i] = (draft.y[i] as number) * scale;
  }
  if (known === 0) return;
  turnTo(arrangement, count, wanted, placed);
  for (let i = 0; i < count; i += 1) {
    if (held[i] !== 1) continue;
    x[i] = wanted.x[i] as number;
    y[i] = wanted.y[i] as number;
  }
}

function* afresh(
  arrangement: Arrangement,
  spacing: number,
  chance: () => number,
  room: Room,
): Generator<number> {
  const { part, held, known, x, y } = arrangement;
  const wanted = { x: x.slice(), y: y.slice() };
  const draft = { x: new Float64Array(part.web.count), y: new Float64Array(part.web.count) };
  for (const share of descend(part.web, draft, chance, room)) {
    takeOver(arrangement, draft, wanted, spacing);
    yield share * 0.95;
  }
  takeOver(arrangement, draft, wanted, spacing);
  if (known > 0) yield* rounds(arrangement, held, PINNED, room);
}

/**
 * Brings one part to rest from its first places (see `firstPlaces`).
 * @returns yields how far it is, from 0 to 1; there is a whole picture at every yield
 */
export function* arrangePart(
  arrangement: Arrangement,
  spacing: number,
  chance: () => number,
  room: Room,
): Generator<number> {
  const { part, known, held } = arrangement;
  const { count } = part.web;
  if (known >= WARM * count) yield* rearrange(arrangement, room);
  else yield* afresh(arrangement, spacing, chance, room);
  const buckets = bucketsFor(count);
  const flock = { x: arrangement.x, y: arrangement.y, held };
  for (let round = 0; round < APART.rounds; round += 1) {
    const near = pushApart(flock, count, LEAST * spacing, buckets);
    if (near === 0 || (round >= 10 && near * 100 < APART.left * count)) return;
    if (count >= 20_000) yield 0.97;
  }
}
