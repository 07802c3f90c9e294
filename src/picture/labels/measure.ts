/** Type of a label: size in picture units, weight as in CSS (400 regular, 600 semibold). */
export interface Type {
  readonly size: number;
  readonly weight: number;
}

/** How wide a line of text is, in picture units. */
export type Measure = (text: string, type: Type) => number;

/** Height of a line of text as a share of its size. */
export const LINE_HEIGHT = 1.22;

/** From the top of a line's box to its baseline, as a share of the size: Inter's ascent, centred in the line. */
export const BASELINE = 0.975;
