import { invariant } from '../../kernel/invariant.ts';
import type { Position } from '../types.ts';
import { NamePacker, type PackedNameBuffers, PackedNames } from './names.ts';
import { Recent } from './recent.ts';
import { RowMap } from './row-map.ts';

/** Places in buffers, which can be transferred and kept as they are. */
export interface PositionBuffers extends PackedNameBuffers {
  /** x and y in turn. */
  readonly places: Float64Array;
  /** 0 where nothing is said about a pin, 1 for false, 2 for true. */
  readonly pins: Uint8Array;
}

/** Places by id, made into positions when read. */
export class PackedPositions extends RowMap<Position> {
  readonly buffers: PositionBuffers;
  override readonly names: PackedNames;
  readonly #recent = new Recent<Position>();

  constructor(buffers: PositionBuffers) {
    super();
    this.buffers = buffers;
    this.names = new PackedNames(buffers);
  }

  get size(): number {
    return this.names.length;
  }

  protected rowOf(key: string): number {
    return this.names.indexOf(key);
  }

  protected keyAt(row: number): string {
    return this.names.at(row);
  }

  protected valueAt(row: number, passing: boolean): Position {
    const known = this.#recent.get(row);
    if (known) return known;
    const { places, pins } = this.buffers;
    const [x, y] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
    const position: Position = pins[row] ? [x, y, pins[row] === 2] : [x, y];
    if (!passing || this.size <= this.#recent.bound) this.#recent.set(row, position);
    return position;
  }
}

/** Packs places by id. */
export function packedPositions(positions: ReadonlyMap<string, Position>): PackedPositions {
  const names = new NamePacker();
  const places = new Float64Array(2 * positions.size);
  const pins = new Uint8Array(positions.size);
  for (const [id, [x, y, pinned]] of positions) {
    const row = names.length;
    places[2 * row] = x;
    places[2 * row + 1] = y;
    pins[row] = pinned === undefined ? 0 : pinned ? 2 : 1;
    names.add(id);
  }
  const packedNames = names.done();
  invariant(packedNames, 'keys of a map differ');
  return new PackedPositions({ places, pins, ...packedNames.buffers });
}
