import type { Point } from '../../picture/geometry/point.ts';

/** What is written with an element: fields of Cytoscape's text style. Offsets count from where Cytoscape puts the text by itself. */
export interface TextLook {
  readonly label: string;
  readonly textX: number;
  readonly textY: number;
  readonly justify: 'left' | 'center' | 'right';
  readonly size: number;
  readonly weight: number;
  readonly ink: string;
}

/** How a mark is shown: its whole drawing as one image on a shape of the same outline. */
export interface MarkLook extends TextLook {
  readonly image: string;
  readonly width: number;
  readonly height: number;
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly shape: 'ellipse' | 'round-rectangle' | 'polygon';
  readonly corners: string;
  readonly radius: number;
  readonly z: number;
}

/** How a line is shown. A double line is a narrow one in the ground's colour with an outline in its own. */
export interface LineLook extends TextLook {
  readonly curve: 'straight' | 'unbundled-bezier';
  readonly bend: number;
  readonly loop: string;
  readonly sweep: string;
  readonly width: number;
  readonly colour: string;
  readonly outlineWidth: number;
  readonly outline: string;
  readonly style: 'solid' | 'dashed';
  readonly dash: string;
  readonly arrow: 'vee' | 'none';
  readonly arrowScale: number;
  readonly arrowColour: string;
  readonly underlay: number;
  readonly z: number;
  /** The colours again, faded to what is left of what a scene is not about, and of what is unrelated to what the pointer is on. */
  readonly faintColour: string;
  readonly faintOutline: string;
  readonly faintArrow: string;
  readonly faintInk: string;
  readonly dimColour: string;
  readonly dimOutline: string;
  readonly dimArrow: string;
  readonly dimInk: string;
}

/** A mark as Cytoscape is to hold it. */
export interface MarkElement {
  readonly sort: 'mark';
  readonly id: string;
  readonly at: Point;
  readonly look: MarkLook;
}

/** A line as Cytoscape is to hold it. */
export interface LineElement {
  readonly sort: 'line';
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly look: LineLook;
}

export type CanvasElement = MarkElement | LineElement;

/** Ids of entities and relations can be alike; in Cytoscape's one namespace they must not be. */
export const markId = (entity: string): string => `e:${entity}`;
export const lineId = (relation: string): string => `r:${relation}`;

/** The entity's id or the relation's key behind an element's id. */
export const ownId = (id: string): string => id.slice(2);
