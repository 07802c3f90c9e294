import type { Path } from '../json/shape.ts';
import { isList, isObject, type JsonObject, own } from '../json/value.ts';

/** A node, edge or caption with its path. */
export interface MapItem {
  readonly id: unknown;
  /** All its fields: version 2 keeps what is drawn in `display`. */
  readonly fields: JsonObject;
  readonly where: string;
}

/** The parts of a map, wherever its version keeps them. */
export interface MapParts {
  readonly graph: unknown;
  /** Path of the graph; empty where it is the file itself. */
  readonly path: Path;
  readonly annotations: unknown;
  /** What is said of the map: title, subtitle, date. */
  readonly about: JsonObject;
}

/** LittleSis exports some parts as JSON text inside of JSON. */
function unwrapped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Finds the parts of a map: under `graph` or `graph_data`, or at the outermost level as in version 2. */
export function partsOf(root: JsonObject): MapParts {
  const name = ['graph', 'graph_data'].find((key) => Object.hasOwn(root, key));
  const annotations = unwrapped(own(root, 'annotations') ?? own(root, 'annotations_data'));
  const attributes = own(root, 'attributes');
  return {
    graph: name === undefined ? root : unwrapped(own(root, name)),
    path: name === undefined ? [] : [name],
    annotations: isObject(annotations) ? own(annotations, 'list') : annotations,
    about: isObject(attributes) ? attributes : root,
  };
}

/** The items of an object by id, or of a list. Undefined for what is neither. */
export function itemsOf(value: unknown, path: string): MapItem[] | undefined {
  const entries: [string, unknown, string][] | undefined = isList(value)
    ? value.map((item, i) => ['', item, `${path}[${i}]`])
    : isObject(value)
      ? Object.entries(value).map(([key, item]) => [key, item, `${path}[${JSON.stringify(key)}]`])
      : undefined;
  return entries?.map(([key, item, where]) => {
    const outer = isObject(item) ? item : {};
    const display = own(outer, 'display');
    const fields = isObject(display)
      ? Object.fromEntries(
          [...Object.entries(outer), ...Object.entries(display)].filter(([name]) => name !== 'display'),
        )
      : outer;
    return { id: own(fields, 'id') ?? key, fields, where };
  });
}
