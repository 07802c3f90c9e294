/** What a picture is made of: few enough kinds that every writer (SVG, canvas, PDF, slides) can draw them all. */

/** Anything in a picture. */
export type PictureShape = PathShape | TextShape | ImageShape | GroupShape;

/** An outline or a line. */
export interface PathShape {
  readonly type: 'path';
  /** SVG path data. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** Lengths of dashes and gaps, in picture units. */
  readonly dash?: readonly number[];
  /** Round ends; otherwise they are cut straight. */
  readonly round?: true;
  readonly opacity?: number;
}

/** One line of text. */
export interface TextShape {
  readonly type: 'text';
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly weight: number;
  readonly font: 'sans' | 'serif';
  readonly fill: string;
  /** A rim of this colour around the letters, to stand apart from what is beneath. */
  readonly halo?: string;
}

/** A drawing from outside, such as a flag, as SVG text. */
export interface ImageShape {
  readonly type: 'image';
  /** Names the drawing for whoever resolves it to pixels, such as `flag:kp`. */
  readonly key: string;
  readonly svg: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes that belong together, drawn in order. */
export interface GroupShape {
  readonly type: 'group';
  readonly shapes: readonly PictureShape[];
  readonly opacity?: number;
  /** Where the group's origin lies, and how much larger it is drawn. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale?: number };
  /** What the group shows, in words; for readers who do not see it. */
  readonly alt?: string;
  /** Names the group for whoever looks it up in the file: an entity's or relation's id. */
  readonly id?: string;
}
