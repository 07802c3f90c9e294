import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import { type Box, boxAround, grown, overlaps, segmentMeetsBox } from '../geometry/box.ts';
import { Grid } from '../geometry/grid.ts';
import { meetsBox, meetsCircle } from '../geometry/meet.ts';
import type { Point } from '../geometry/point.ts';
import { BADGE, type Mark } from '../marks.ts';
import { STEP } from '../routes/route.ts';
import { Tracks } from './tracks.ts';

/** A mark in its place, as something to keep clear of. */
interface Obstacle {
  readonly id: EntityId;
  readonly at: Point;
  readonly box: Box;
  /** Radius of a round or slanted mark; 0 for boxes, which are as wide at their corners. */
  readonly radius: number;
}

/** Words in their place; the owner is an entity's id or a relation's key. */
interface Words {
  readonly owner: string;
  readonly box: Box;
}

/** A piece of a line. */
interface Piece {
  readonly key: RelationKey;
  readonly a: Point;
  readonly b: Point;
  readonly half: number;
}

/** How near words may come to lines and other words, words to marks, and lines to marks, in picture units. */
export const CLEAR = { words: 1.5, mark: 1, line: 3.5 } as const;

/** What lies within half a step of a line's points is all that the line can meet. */
const REACH = STEP / 2 + 1;

const pieceBox = ({ a, b, half }: Piece): Box => ({
  left: Math.min(a.x, b.x) - half,
  top: Math.min(a.y, b.y) - half,
  right: Math.max(a.x, b.x) + half,
  bottom: Math.max(a.y, b.y) + half,
});

/** Everything that stands somewhere, and what is in each other's way. */
export class Field {
  readonly #marks = new Grid<Obstacle>(48);
  readonly #words = new Grid<Words>(32);
  readonly #pieces = new Grid<Piece>(32);
  readonly #wordsOf = new Map<string, Words>();
  readonly #piecesOf = new Map<RelationKey, readonly Piece[]>();
  readonly #tracks = new Tracks();
  readonly #together: boolean;

  /** `together` says whether to keep account of lines that run along each other, which costs the most time. */
  constructor(together: boolean) {
    this.#together = together;
  }

  /** Puts a mark in its place, with its badge. */
  addMark(id: EntityId, { width, height, badge, shape }: Mark, at: Point): void {
    const plain = boxAround(at, width, height);
    const reach = BADGE.offset + BADGE.size / 2 + 1;
    const box = badge === undefined ? plain : { ...plain, right: at.x + reach, bottom: at.y + reach };
    const boxy = shape === 'box' || shape === 'sheet' || shape === 'pill';
    const mark = { id, at, box, radius: boxy ? 0 : Math.max(width, height) / 2 };
    this.#marks.put(mark, grown(box, REACH + CLEAR.line));
  }

  /** Puts words in a place; `undefined` takes them away. */
  setWords(owner: string, box: Box | undefined): void {
    const known = this.#wordsOf.get(owner);
    if (known) this.#words.remove(known, grown(known.box, REACH + CLEAR.words + 2));
    this.#wordsOf.delete(owner);
    if (!box) return;
    const words = { owner, box };
    this.#wordsOf.set(owner, words);
    this.#words.put(words, grown(box, REACH + CLEAR.words + 2));
  }

  /** Puts a line in a place; without points it is taken away. */
  setWay(key: RelationKey, points: readonly Point[], width: number): void {
    for (const piece of this.#piecesOf.get(key) ?? []) this.#pieces.remove(piece, pieceBox(piece));
    const pieces = points.slice(1).map((b, i): Piece => ({ key, a: points[i] ?? b, b, half: width / 2 }));
    for (const piece of pieces) this.#pieces.put(piece, pieceBox(piece));
    this.#piecesOf.set(key, pieces);
    if (this.#together) this.#tracks.set(key, points);
  }

  /** Marks that words in this box would stand on. */
  marksUnder(box: Box): EntityId[] {
    const found: EntityId[] = [];
    const near = grown(box, CLEAR.mark);
    this.#marks.over(near, (mark) => {
      if (overlaps(mark.box, near) && !found.includes(mark.id)) found.push(mark.id);
      return false;
    });
    return found;
  }

  /** Whose words, other than the owner's, words in this box would stand on. */
  wordsUnder(box: Box, owner: string): string[] {
    const found: string[] = [];
    const near = grown(box, CLEAR.words);
    this.#words.over(near, (words) => {
      if (words.owner !== owner && overlaps(words.box, near) && !found.includes(words.owner))
        found.push(words.owner);
      return false;
    });
    return found;
  }

  /** Lines, other than the owner's, that words in this box would stand on; at most `most` of them. */
  linesUnder(box: Box, owner: string, most: number, clear = CLEAR.words as number): RelationKey[] {
    const found: RelationKey[] = [];
    this.#pieces.over(grown(box, clear), ({ key, a, b, half }) => {
      if (key === owner || found.includes(key) || !segmentMeetsBox(a, b, grown(box, clear + half)))
        return false;
      found.push(key);
      return found.length >= most;
    });
    return found;
  }

  /** Marks, besides its ends, that a line would pass through. */
  marksCrossed(points: readonly Point[], ends: readonly EntityId[]): EntityId[] {
    const found: EntityId[] = [];
    points.forEach(({ x, y }, i) => {
      for (const { id, at, box, radius } of this.#marks.at(x, y)) {
        if (ends.includes(id) || found.includes(id)) continue;
        const meets =
          radius > 0
            ? meetsCircle(points, i, at, radius + CLEAR.line)
            : meetsBox(points, i, grown(box, CLEAR.line));
        if (meets) found.push(id);
      }
    });
    return found;
  }

  /** Whose words a line of half the width `half` would pass through, but for those in `own`. */
  wordsCrossed(points: readonly Point[], half: number, own: ReadonlySet<string>): string[] {
    const found: string[] = [];
    points.forEach(({ x, y }, i) => {
      for (const words of this.#words.at(x, y)) {
        if (own.has(words.owner) || found.includes(words.owner)) continue;
        if (meetsBox(points, i, grown(words.box, CLEAR.words + half))) found.push(words.owner);
      }
    });
    return found;
  }

  /** How far a line would run along others, in steps; `own` are not counted. Two lines that run together look like one. */
  shared(points: readonly Point[], own: ReadonlySet<RelationKey>): number {
    return this.#tracks.shared(points, own);
  }
}
