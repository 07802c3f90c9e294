import { seeded } from '../chance.ts';
import { GOLDEN_ANGLE } from '../golden-angle.ts';
import { webOf } from './adjacency.ts';
import { type Arrangement, arrangePart } from './arrange-part.ts';
import { roomFor } from './forces/room.ts';
import { type Part, partsOf } from './parts.ts';
import { Picture } from './picture.ts';
import { placeBeside } from './warm/beside.ts';

/** What is to be laid out: entities numbered from 0 to `count`, and ties between them; doubles and loops do no harm. */
export interface LargeInput {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The same seed always gives the same picture. */
  readonly seed: number;
  /** Places known already, x and y in turn; NaN for entities that have none. */
  readonly start?: Float32Array | undefined;
  /** 1 for entities that must stay exactly where `start` has them. */
  readonly pinned?: Uint8Array | undefined;
  /** About how far neighbours are to be from each other, in picture units. */
  readonly spacing?: number | undefined;
}

/** A picture on the way: complete, and the better the higher `share`, which reaches 1. `places` is one column, written anew for each. */
export interface LargePicture {
  readonly places: Float32Array;
  readonly share: number;
}

/** Spacing where nobody says: a mark is about 40 wide. */
const SPACING = 90;
/** While small parts are drawn there are about this many pictures. */
const BETWEEN = 32;

function arrangementOf(part: Part, { start, pinned }: LargeInput): Arrangement {
  const { members } = part;
  const count = members.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const placed = new Uint8Array(count);
  const held = new Uint8Array(count);
  let known = 0;
  if (start)
    for (let i = 0; i < count; i += 1) {
      const entity = members[i] as number;
      const px = start[2 * entity] as number;
      const py = start[2 * entity + 1] as number;
      if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
      x[i] = px;
      y[i] = py;
      placed[i] = 1;
      held[i] = pinned?.[entity] ?? 0;
      known += 1;
    }
  return { part, x, y, placed, held, known };
}

/**
 * Where a part stands until its turn comes: new entities beside their neighbours; a part without known places as a disc of its
 * entities, in the order in which ties reach them.
 */
function firstPlaces(arrangement: Arrangement, spacing: number): void {
  const { x, y, part, known, placed } = arrangement;
  if (known > 0) {
    placeBeside(part.web, arrangement, placed.slice(), spacing);
    return;
  }
  for (let i = 0; i < part.members.length; i += 1) {
    const far = spacing * Math.sqrt(i / Math.PI);
    x[i] = far * Math.cos(i * GOLDEN_ANGLE);
    y[i] = far * Math.sin(i * GOLDEN_ANGLE);
  }
}

/**
 * Lays out a graph of any size: every part that hangs together by itself (see `descend`), and the parts side by side. Whoever
 * drives this may stop after any picture. Known places change little, pins not at all, and new entities appear beside their
 * neighbours.
 */
export function* layLarge(input: LargeInput): Generator<LargePicture, void> {
  const { count, seed, spacing = SPACING } = input;
  const { parts, alone } = partsOf(webOf(input));
  const arrangements = parts.map((part) => arrangementOf(part, input));
  for (const arrangement of arrangements) firstPlaces(arrangement, spacing);
  const picture = new Picture(input, arrangements, alone, spacing);
  const chance = seeded(seed);
  const room = roomFor(parts[0]?.members.length ?? 0);
  let [done, shown] = [0, 0];
  const tied = count - alone.length;
  // Many small parts show as what they are before any is drawn; one large part is worth waiting for its own first picture.
  if (2 * (parts[0]?.members.length ?? 0) < tied) yield { places: picture.taken(), share: 0 };
  for (const arrangement of arrangements) {
    const { length } = arrangement.part.members;
    for (const share of arrangePart(arrangement, spacing, chance, room)) {
      shown = done;
      yield { places: picture.taken(), share: (done + share * length) / tied };
    }
    done += length;
    if (done - shown < tied / BETWEEN || done === tied) continue;
    shown = done;
    yield { places: picture.taken(), share: done / tied };
  }
  yield { places: picture.taken(), share: 1 };
}
