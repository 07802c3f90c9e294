import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { entityName, kindNoun, typeLabel } from '../../dossier/words.ts';
import { visible as readable } from '../../kernel/visible.ts';
import type { Drawing, DrawnLine, DrawnMark } from '../drawing.ts';
import type { Flags } from '../flags.ts';
import { pathOf } from '../geometry/curve.ts';
import type { Label } from '../labels/label.ts';
import { BASELINE, LINE_HEIGHT } from '../labels/measure.ts';
import { boxPath, markShapes, outlinePath } from '../mark-shapes.ts';
import type { GroupShape, PathShape, PictureShape, TextShape } from '../shapes.ts';
import type { Theme } from '../theme.ts';
import type { Subset } from './picture.ts';
import { figure } from './xml.ts';

/** How much of what a picture is not about is left to see. */
export const FADED = 0.15;

/** A stroke and the gap in its middle, along a path. */
export function strokePaths(
  d: string,
  { colour, width, gap, dash }: { colour: string; width: number; gap: number; dash: readonly number[] },
  ground: string,
): PathShape[] {
  const line: PathShape = { type: 'path', d, stroke: colour, width, ...(dash.length > 0 && { dash }) };
  return gap > 0 ? [line, { type: 'path', d, stroke: ground, width: gap }] : [line];
}

function lineShapes({ stroke, route }: DrawnLine, theme: Theme): PictureShape[] {
  const line = strokePaths(pathOf(route.curve), stroke, theme.canvas);
  if (!route.arrow) return line;
  const corners = route.arrow.map(({ x, y }) => `${figure(x)} ${figure(y)}`).join('L');
  return [...line, { type: 'path', d: `M${corners}z`, fill: stroke.colour }];
}

/** The lines of a label, with a rim in the ground's colour, and the gap in its line where it stands on it. */
export function labelShapes(label: Label, ground: string): PictureShape[] {
  const words = wordsOf(label, ground);
  if (!label.onLine) return words;
  const { left, top, right, bottom } = label.box;
  return [
    { type: 'path', d: boxPath(left - 2, top + 1, right - left + 4, bottom - top - 2, 2), fill: ground },
    ...words,
  ];
}

function wordsOf({ lines, box, size, weight, anchor, colour }: Label, ground: string): TextShape[] {
  const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
  return lines.map((text, i) => ({
    type: 'text',
    text,
    x,
    y: box.top + size * (i * LINE_HEIGHT + BASELINE),
    anchor,
    size,
    weight,
    font: 'sans',
    fill: colour,
    halo: ground,
  }));
}

const isNamed = (subset: Subset | undefined): subset is Subset =>
  subset !== undefined && subset.entities.size + subset.relations.size > 0;

function sentence({ visible }: DrawnLine, drawing: Drawing): string {
  const { relation, certainty, origins, number } = visible;
  const { dossier } = drawing.visible;
  const [subject, object] = [relation.subject, relation.object].map((id) => entityName(id, dossier));
  const sure = [
    readable(number),
    certainty,
    `${origins} independent ${origins === 1 ? 'origin' : 'origins'}`,
  ].filter(Boolean);
  return `${subject} ${typeLabel(relation.type, dossier)} ${object} (${sure.join(', ')})`;
}

function underlays(drawing: Drawing, selection: Subset): PictureShape[] {
  const { accent } = drawing.theme;
  const soft = { stroke: accent, round: true, opacity: 0.2 } as const;
  const lines = [...drawing.lines].filter(([key]) => selection.relations.has(key));
  const marks = [...drawing.marks].filter(([id]) => selection.entities.has(id));
  return [
    ...lines.map(
      ([, { route, stroke }]): PathShape => ({
        type: 'path',
        d: pathOf(route.curve),
        width: stroke.width + 10,
        ...soft,
      }),
    ),
    ...marks.map(
      ([, { mark, at }]): GroupShape => ({
        type: 'group',
        at,
        shapes: [{ type: 'path', d: outlinePath(mark, -2.5), width: 5, ...soft }],
      }),
    ),
  ];
}

function markGroups(
  drawing: Drawing,
  flags: Flags,
  fade: (lit: boolean) => { opacity?: number },
  lit: (id: string) => boolean,
) {
  const { dossier } = drawing.visible;
  const { kinds } = vocabularyIndex(dossier.header.vocabulary);
  return [...drawing.marks].map(([id, drawn]: [string, DrawnMark]): GroupShape => {
    const { kind } = drawn.entity;
    const name = entityName(id, dossier);
    return {
      type: 'group',
      id,
      alt: kinds.has(kind) ? `${name} (${kindNoun(kind, dossier)})` : name,
      at: drawn.at,
      shapes: markShapes(drawn.mark, drawing.theme, flags),
      ...fade(lit(id)),
    };
  });
}

/** A drawing as shapes, from what lies lowest: the selection's underlay, lines, marks, words. */
export function drawingShapes(
  drawing: Drawing,
  flags: Flags,
  highlights?: Subset,
  selection?: Subset,
): PictureShape[] {
  const about = isNamed(highlights) ? highlights : undefined;
  const entityLit = (id: string): boolean => !about || about.entities.has(id);
  const relationLit = (key: string): boolean => !about || about.relations.has(key);
  const fade = (lit: boolean, opacity = 1): { opacity?: number } => {
    const left = lit ? opacity : opacity * FADED;
    return left < 1 ? { opacity: left } : {};
  };
  const ground = drawing.theme.canvas;
  const lines = [...drawing.lines].map(
    ([key, line]): GroupShape => ({
      type: 'group',
      id: key,
      alt: sentence(line, drawing),
      shapes: lineShapes(line, drawing.theme),
      ...fade(relationLit(key), line.stroke.opacity),
    }),
  );
  const words = [
    ...[...drawing.lines].map(([key, { label }]) => ({ label, lit: relationLit(key) })),
    ...[...drawing.marks].map(([id, { label }]) => ({ label, lit: entityLit(id) })),
  ].flatMap(({ label, lit }): GroupShape[] =>
    label && !label.hidden ? [{ type: 'group', shapes: labelShapes(label, ground), ...fade(lit) }] : [],
  );
  // What is lit lies above what is faded, whatever its kind of line.
  const byLight = (a: GroupShape, b: GroupShape): number => (a.opacity ?? 1) - (b.opacity ?? 1);
  return [
    ...(isNamed(selection) ? underlays(drawing, selection) : []),
    ...(about ? lines.sort(byLight) : lines),
    ...markGroups(drawing, flags, fade, entityLit),
    ...(about ? words.sort(byLight) : words),
  ];
}
