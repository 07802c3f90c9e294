import type { Box } from '../geometry/box.ts';
import type { Type } from './measure.ts';

/** Words in their place. */
export interface Label extends Type {
  /** One or two lines; what did not fit ends in an ellipsis. */
  readonly lines: readonly string[];
  /** The box of the words. */
  readonly box: Box;
  /** The centre of the box, counted from what the label belongs to. */
  readonly dx: number;
  readonly dy: number;
  /** True when it stands on its own line, which makes a gap for it. */
  readonly onLine: boolean;
  /** How its lines stand to each other. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly colour: string;
  /** True where there was no clean place and the label is left out. */
  readonly hidden: boolean;
}
