/** What the overview draws, in columns numbered as those of the Snapshot. Can be cloned to a worker. */
export interface Network {
  /** x and y of each entity in picture units, interleaved; NaN where it has no place. */
  readonly places: Float32Array;
  readonly subject: Uint32Array;
  readonly object: Uint32Array;
  /** For each relation its hue: a place in `Tints.lines`. */
  readonly lineTint: Uint8Array;
  /** For each entity its hue: a place in `Tints.marks`. */
  readonly markTint: Uint8Array;
  /** For each entity how much it weighs: how many relations touch it, or what stands for that. Its size and its rank follow. */
  readonly weight: Uint32Array;
}

/** One byte for each entity and relation: 1 is drawn. */
export interface Shown {
  readonly entity: Uint8Array;
  readonly relation: Uint8Array;
}

/** Colours as `0xRRGGBB`. */
export interface Tints {
  readonly canvas: number;
  readonly lines: readonly number[];
  readonly marks: readonly number[];
  readonly ink: number;
}

/** What a bitmap shows: a pixel of it is `place * zoom + (left, top)`. In device pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** How much time a bitmap may take: one of many while the camera moves, or the one that stays. */
export type Care = 'moving' | 'resting';

/** How many relations touch each entity; one of an entity with itself counts twice. */
export function degreesOf({
  places,
  subject,
  object,
}: Pick<Network, 'places' | 'subject' | 'object'>): Uint32Array {
  const degree = new Uint32Array(places.length / 2);
  for (let r = 0; r < subject.length; r += 1) {
    degree[subject[r] as number] = (degree[subject[r] as number] as number) + 1;
    degree[object[r] as number] = (degree[object[r] as number] as number) + 1;
  }
  return degree;
}
