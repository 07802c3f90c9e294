import type { Entity } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { DraftEntity } from '../../draft/found.ts';
import { partsOf, trimmed } from '../cell.ts';
import { countryOf } from '../values/countries.ts';
import { placeIn } from '../values/places.ts';
import type { Cells } from './cells.ts';
import { idIn } from './ids.ts';

const aliasesOf = ({ row, plan }: Cells): Entity['aliases'] => {
  const texts = plan.aliases.flatMap((i) => partsOf(trimmed(row[i])));
  return texts.length > 0 ? texts.map((text) => ({ text })) : undefined;
};

/** The first country of a cell; a cell with several, or with one that is not known, stays an attribute. */
function countryIn(cells: Cells): string | undefined {
  const text = cells.text('country');
  if (text === '') return undefined;
  const parts = partsOf(text);
  const country = countryOf(parts[0] ?? '');
  if (country === undefined || parts.length > 1) cells.keep('country');
  if (country === undefined)
    cells.tell(
      'field/country',
      'note',
      `“${text.slice(0, 80)}” is no country that is known; it is kept as an attribute.`,
    );
  return country;
}

/** The name: of several columns of names the first that is filled; the others are attributes. */
function nameIn(cells: Cells): string {
  const [first, ...others] = cells.plan.names;
  let name = cells.named('name');
  for (const i of first === undefined ? [] : others) {
    const text = trimmed(cells.row[i]);
    if (name === '') name = text;
    else if (text !== '') cells.left.push([cells.plan.columns[i]?.name ?? 'name', text]);
  }
  return name;
}

/** The kind; of several, as Neo4j's labels are (`Person;Actor`, of APOC `:Person:Actor`), the first, and all of them as an attribute. */
function kindIn(cells: Cells): string | undefined {
  const text = cells.named('kind');
  if (text === '') return cells.plan.choice.kind;
  const column = cells.plan.columns[cells.plan.at('kind')];
  const kinds =
    column?.neo4j === 'LABEL' ? text.split(text.startsWith(':') ? ':' : ';').filter(Boolean) : [text];
  if (kinds.length > 1) cells.left.push([column?.name ?? 'kind', kinds]);
  return kinds[0];
}

const ON_EARTH = ['latitude', 'longitude', 'coordinates'] as const;

/** Where on Earth it is. What cannot be read, or lies elsewhere, stays an attribute. */
function atOf(cells: Cells): Entity['at'] {
  const { places } = cells.plan.values;
  if (!places) return undefined;
  const [latitude = '', longitude = '', coordinates = ''] = ON_EARTH.map((role) => cells.text(role));
  const found = placeIn({ latitude, longitude, coordinates }, places);
  if (typeof found === 'object') {
    if (latitude !== '' && longitude !== '') cells.keep('coordinates');
    return found;
  }
  for (const role of ON_EARTH) cells.keep(role);
  if (found === undefined) return undefined;
  const text = [latitude, longitude, coordinates].filter(Boolean).join(', ').slice(0, 80);
  const why = found === 'off-earth' ? 'lies nowhere on Earth' : 'says no place that can be read';
  cells.tell(`place/${found}`, 'warning', `“${text}” ${why}; it is kept as an attribute.`);
  return undefined;
}

function linksOf(cells: Cells): Entity['links'] {
  const [url, wikidata] = [cells.text('url'), cells.text('wikidata')];
  if (url === '' && wikidata === '') return undefined;
  return { ...(wikidata !== '' && { wikidata }), ...(url !== '' && { url }) };
}

/** Where the row says that the entity stands. */
function placeOf(cells: Cells): readonly [x: number, y: number] | undefined {
  const [x, y] = [cells.number('x'), cells.number('y')];
  if (x !== undefined && y !== undefined) return [x, y];
  if (x !== undefined) cells.keep('x');
  if (y !== undefined) cells.keep('y');
  return undefined;
}

/** An entity out of a row, and its place; undefined, with a remark, when nothing names it. `free` gives an id for a name where the row has none. */
export function entityOf(
  cells: Cells,
  free: (name: string) => string,
): { readonly entity: DraftEntity; readonly place: readonly [number, number] | undefined } | undefined {
  const [own, name] = [idIn(cells, 'id'), nameIn(cells)];
  if (own === '' && name === '') {
    cells.tell('row/no-name', 'warning', 'It has neither an id nor a name; it is left out.');
    return undefined;
  }
  const id = own || free(name);
  if (own === '' && id !== name)
    cells.tell('entity/same-name', 'note', `“${name}” occurs again; it became an entity of its own.`);
  const kind = kindIn(cells);
  const aliases = aliasesOf(cells);
  const country = countryIn(cells);
  const summary = cells.words('summary');
  const when = cells.when();
  const at = atOf(cells);
  const links = linksOf(cells);
  const place = placeOf(cells);
  const attributes = attributesOf(cells.left);
  const entity: DraftEntity = {
    id,
    ...(name !== '' && { name }),
    ...(kind !== undefined && { kind }),
    ...(aliases && { aliases }),
    ...(country !== undefined && { country }),
    ...(summary !== undefined && { summary }),
    ...(when && { when }),
    ...(at && { at }),
    ...(links && { links }),
    ...(attributes && { attributes }),
  };
  return { entity, place };
}
