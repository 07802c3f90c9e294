import type { Label } from '../../picture/labels/label.ts';
import type { TextLook } from './look.ts';

/**
 * Cytoscape sets text by the lower edge of the font's em box, pictures by the baseline; this share of the size brings the two
 * together for Inter (0.199 from that edge to the baseline in Chromium; see `labels/measure.ts` for the rest).
 */
const LOWER = 0.064;

const JUSTIFY = { start: 'left', middle: 'center', end: 'right' } as const;

/** Cytoscape knows weights in hundreds only. */
const hundreds = (weight: number): number => Math.round(weight / 100) * 100;

/** A label as Cytoscape's text, its centre at an offset from Cytoscape's own place for it. */
export function textLook(label: Label | undefined, dx: number, dy: number): TextLook {
  if (!label || label.hidden) {
    return { label: '', textX: 0, textY: 0, justify: 'center', size: 11, weight: 400, ink: '#000000' };
  }
  return {
    label: label.lines.join('\n'),
    textX: dx,
    textY: dy + LOWER * label.size,
    justify: JUSTIFY[label.anchor],
    size: label.size,
    weight: hundreds(label.weight),
    ink: label.colour,
  };
}
