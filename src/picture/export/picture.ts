import type { RelationKey } from '../../dossier/relations.ts';
import type { EntityId } from '../../dossier/types.ts';
import { visible } from '../../kernel/visible.ts';
import { bounds, type Drawing } from '../drawing.ts';
import type { Flags } from '../flags.ts';
import { type Box, grown } from '../geometry/box.ts';
import type { Measure } from '../labels/measure.ts';
import { legendOf } from '../legend.ts';
import type { GroupShape, PictureShape } from '../shapes.ts';
import { drawingShapes } from './drawing-shapes.ts';
import { type Furniture, furnish } from './furniture.ts';

/** A set of entities and relations. */
export interface Subset {
  readonly entities: ReadonlySet<EntityId>;
  readonly relations: ReadonlySet<RelationKey>;
}

/** A resolved drawing on a sheet: the one input of every picture export. Sizes in CSS pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly title: string;
  /** What the picture shows, in a sentence or two; for readers who do not see it. */
  readonly description: string;
  readonly shapes: readonly PictureShape[];
}

/** What goes on the sheet besides the drawing, and how large it is. */
export interface PictureOptions {
  readonly flags: Flags;
  readonly measure: Measure;
  readonly title: string;
  /** A line beneath the title. */
  readonly subtitle?: string;
  /** Such as 'Drawn 24 November 2026'. */
  readonly date?: string;
  /** Such as 'Sources: …'; see `sourceNote`. */
  readonly sources?: string;
  readonly legend?: boolean;
  /** Without it, the sheet is as large as the drawing asks for at scale 1. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What the picture is about; everything else fades. Empty or absent: nothing fades. */
  readonly highlights?: Subset;
  /** What has a soft accent beneath it. */
  readonly selection?: Subset;
  /** The part of the drawing that must fit; without it, all of it. */
  readonly view?: Box;
}

const MARGIN = 28;
/** The smallest room for a drawing, and how far a small one is enlarged. */
const SMALLEST = { width: 560, height: 240 } as const;
const LARGEST_SCALE = 1.6;

function inWords(drawing: Drawing): string {
  const [entities, relations] = [drawing.marks.size, drawing.lines.size];
  const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
  return `A network of ${count(entities, 'entity', 'entities')} and ${count(relations, 'relation', 'relations')}.`;
}

/** Options with their words as they are to be read. */
const inSight = ({ title, subtitle, sources, ...options }: PictureOptions): PictureOptions => ({
  ...options,
  title: visible(title),
  ...(subtitle !== undefined && { subtitle: visible(subtitle) }),
  ...(sources !== undefined && { sources: visible(sources) }),
});

/** Lays a drawing out on a sheet with title, legend, sources and date around it. Nothing that is drawn is cut, and nothing covers it. */
export function pictureOf(drawing: Drawing, said: PictureOptions): Picture {
  const options = inSight(said);
  const view = options.view ?? grown(bounds(drawing) ?? { left: 0, top: 0, right: 0, bottom: 0 }, 6);
  const [viewWidth, viewHeight] = [view.right - view.left, view.bottom - view.top];
  const width = options.size?.width ?? Math.ceil(Math.max(SMALLEST.width, viewWidth) + 2 * MARGIN);
  const legend = options.legend === false ? undefined : legendOf(drawing);
  const furniture: Furniture = furnish(drawing.theme, options, legend, width - 2 * MARGIN);
  const around = 2 * MARGIN + furniture.head.height + furniture.foot.height;
  const height = options.size?.height ?? Math.ceil(Math.max(SMALLEST.height, viewHeight) + around);
  const room = { width: width - 2 * MARGIN, height: Math.max(40, height - around) };
  const scale = Math.min(LARGEST_SCALE, room.width / (viewWidth || 1), room.height / (viewHeight || 1));
  const graph: GroupShape = {
    type: 'group',
    at: {
      x: MARGIN + (room.width - viewWidth * scale) / 2 - view.left * scale,
      y: MARGIN + furniture.head.height + (room.height - viewHeight * scale) / 2 - view.top * scale,
      scale,
    },
    shapes: drawingShapes(drawing, options.flags, options.highlights, options.selection),
  };
  const head: GroupShape = { type: 'group', at: { x: MARGIN, y: MARGIN }, shapes: furniture.head.shapes };
  const footTop = height - MARGIN - furniture.foot.height;
  const foot: GroupShape = { type: 'group', at: { x: MARGIN, y: footTop }, shapes: furniture.foot.shapes };
  return {
    width,
    height,
    background: drawing.theme.canvas,
    title: options.title,
    description: [inWords(drawing), options.sources].filter(Boolean).join(' '),
    shapes: [graph, head, foot],
  };
}
