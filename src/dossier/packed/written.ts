import { replay } from '../columns/build/layers.ts';
import type { Dossier } from '../dossier.ts';
import { LayeredMap } from '../layered/map.ts';
import { PackedMap } from './packed-map.ts';

const encoder = new TextEncoder();
const encoded = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value));
const COMMA = encoder.encode(',');

/** How many places are written at once. */
const PLACES = 4096;

type Items = ReadonlyMap<string, { readonly id: string }>;

/** The items of a list, with commas between them: what was not changed as the bytes that it is kept as. */
function listed(items: Items): Uint8Array[] {
  const base = items instanceof LayeredMap ? items.base : items;
  const parts: Uint8Array[] = [];
  const add = (part: Uint8Array): void => {
    if (parts.length > 0) parts.push(COMMA);
    parts.push(part);
  };
  const addRun = (start: number, end: number): void => {
    if (start < end && base instanceof PackedMap) add(base.run(start, end));
  };
  if (!(base instanceof PackedMap)) for (const item of items.values()) add(encoded(item));
  else if (items === base) addRun(0, base.size);
  else replay(items as LayeredMap<unknown>, { add: (item) => add(encoded(item)), addRun });
  return parts;
}

function* placed(positions: Dossier['positions']): Generator<Uint8Array> {
  let text = '';
  let count = 0;
  for (const [id, at] of positions) {
    text += `${count > 0 ? ',' : ''}${JSON.stringify(id)}:${JSON.stringify(at)}`;
    count += 1;
    if (count % PLACES > 0) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

/**
 * The file that holds a dossier, as JSON in UTF-8, in parts; what is packed is not read for it. Reading the parts together gives
 * what `toFile` gives.
 */
export function* written(dossier: Dossier): Generator<Uint8Array> {
  const { id, title, vocabulary } = dossier.header;
  const head = { $schema: './schema/dossier.schema.json', format: 'throughline-dossier', version: 1 };
  yield encoder.encode(JSON.stringify({ ...head, id, title, vocabulary }).slice(0, -1));
  for (const name of ['entities', 'sources', 'claims'] as const) {
    yield encoder.encode(`,\n"${name}":[`);
    yield* listed(dossier[name]);
    yield encoder.encode(']');
  }
  yield encoder.encode(',\n"positions":{');
  yield* placed(dossier.positions);
  yield encoder.encode(`},\n"briefings":${JSON.stringify([...dossier.briefings.values()])}}\n`);
}
