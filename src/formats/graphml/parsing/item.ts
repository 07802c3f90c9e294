import type { Graphics } from '../elements/graphics.ts';
import type { Domain, Value } from './keys.ts';

/** The end of a hyperedge. */
export interface Endpoint {
  readonly node: string;
  /** Other attributes: `port`, `type`, `id`. */
  readonly more: readonly (readonly [string, string])[];
}

/** An element as it was found, complete when it ends. */
export interface Item {
  readonly element: Domain;
  /** Empty where it has none. */
  readonly id: string;
  readonly where: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** By the names of their keys. */
  readonly fields: Map<string, Value>;
  description?: string;
  graphics?: Graphics;
  /** Names and fields of the ports of a node. */
  ports?: Readonly<Record<string, Value>>[];
  /** Of a hyperedge. */
  ends?: Endpoint[];
  /** Of a node in a graph inside of another node: that one's id. */
  inside?: string;
  /** True for a node that holds a graph. */
  group?: true;
}
