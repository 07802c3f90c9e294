import type { Dossier } from '../../dossier/dossier.ts';
import type { Certainty, Shape } from '../../dossier/types.ts';
import { type EntityRow, entityRows } from '../columns/entities.ts';
import { type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { distinctLabels } from '../gml/labels.ts';
import { edgeColumns, fileCopy } from '../roundtrip/written.ts';
import { clean, jsonText } from '../text.ts';
import { OWN_COMMENT } from './own.ts';
import { type Scale, scaled, scaleOf } from './scale.ts';
import { yearsOf } from './times.ts';

const SHAPES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  flag: 'box',
  box: 'box',
  hexagon: 'diamond',
  pill: 'ellipse',
  triangle: 'triangle',
  diamond: 'diamond',
  sheet: 'box',
};
/** Pajek has solid lines and dotted ones. */
const DOTTED: ReadonlySet<Certainty> = new Set(['estimated', 'possible', 'stated']);

/** Text as a label, which holds no quotation marks and no line breaks, and never is empty. */
const labelOf = (text: string, otherwise: string): string =>
  clean(text)
    .replace(/"/g, "'")
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim() || otherwise;

/** A name of a network, which has no quotation marks around it. */
const nameOf = (title: string): string =>
  labelOf(title.replace(/[",[\]]/g, ' '), '').replace(/(?:\.net)+$/i, '');

/** A comment with what Pajek has no place for. It stays on its line, since JSON writes line breaks as escapes. */
const comment = (of: string, value: object): string => `${OWN_COMMENT}${of} ${jsonText(value)}`;

interface Vertex {
  readonly row: EntityRow;
  readonly number: number;
  readonly label: string;
  readonly at: readonly [string, string] | undefined;
}

function verticesOf(dossier: Dossier, scale: Scale): Vertex[] {
  const rows = entityRows(dossier);
  const labels = distinctLabels(
    rows.map(({ entity: { name, id } }, i) => labelOf(name, labelOf(id, `vertex ${i + 1}`))),
  );
  return rows.map((row, i) => ({
    row,
    number: i + 1,
    label: labels[i] ?? '',
    at: row.position && scaled(row.position, scale),
  }));
}

function vertexComment({ row: { entity, position }, number, label, at }: Vertex): string {
  const place = position &&
    at && {
      place: [position[0], position[1]],
      at: at.map(Number),
      ...(position[2] !== undefined && { pinned: position[2] }),
    };
  return comment(`vertex ${number}`, { label, ...place, copy: { entity } });
}

const vertexLine = ({ row: { kind }, number, label, at }: Vertex): string =>
  [number, `"${label}"`, ...(at ? [...at, '0.5000'] : []), SHAPES[kind?.shape ?? 'circle']].join(' ');

/** The relations of one type, which are one section. */
interface Section {
  readonly number: number;
  readonly header: string;
  readonly rows: readonly RelationRow[];
}

function sectionsOf(dossier: Dossier): Section[] {
  const grouped = new Map<string, RelationRow[]>();
  for (const row of relationRows(dossier)) {
    const known = grouped.get(row.relation.type);
    if (known) known.push(row);
    else grouped.set(row.relation.type, [row]);
  }
  const types = [...grouped];
  const names = distinctLabels(
    types.map(([id, [first]], i) => labelOf(first?.type?.label ?? id, `relation ${i + 1}`)),
  );
  return types.map(([, inside], i) => ({
    number: i + 1,
    header: `*${inside[0]?.type?.directed === false ? 'Edges' : 'Arcs'} :${i + 1} "${names[i]}"`,
    rows: inside,
  }));
}

/**
 * A network of Pajek (http://mrvar.fdv.si/pajek/DrawEPS.htm): a vertex for each entity, arcs or edges of each relation type in a section of
 * its own, weighted by independent origins, with their years. What it has no place for stands in comments before the vertices, where
 * programs do not look: `%throughline vertex 1 {…}`, `%throughline tie 1 1 2 {…}` by the numbers of section and ends.
 */
export const writePajek: Writer = (dossier, { title }) => {
  const scale = scaleOf(dossier.positions.values());
  const vertices = verticesOf(dossier, scale);
  const numbers = new Map(vertices.map(({ row, number }) => [row.entity.id, number]));
  const sections = sectionsOf(dossier);
  const evidence = edgeColumns(dossier).find(({ id }) => id === 'evidence');
  const ends = ({ relation: { subject, object } }: RelationRow): string =>
    `${numbers.get(subject) ?? 0} ${numbers.get(object) ?? 0}`;
  const tieComments = sections.flatMap(({ number, rows }) =>
    rows.map((row) =>
      comment(`tie ${number} ${ends(row)}`, {
        relation: row.relation.key,
        evidence: JSON.parse(String(evidence?.of(row))),
      }),
    ),
  );
  const tieLine = (row: RelationRow): string =>
    [ends(row), row.origins, ...(DOTTED.has(row.certainty) ? ['p Dots'] : []), yearsOf(row.claims) ?? '']
      .join(' ')
      .trim();
  const name = nameOf(title);
  const lines = [
    `*Network ${name}`.trim(),
    comment('file', { name, scale, copy: JSON.parse(fileCopy(dossier)) }),
    ...vertices.map(vertexComment),
    ...tieComments,
    `*Vertices ${vertices.length}`,
    ...vertices.map(vertexLine),
    ...sections.flatMap(({ header, rows }) => [header, ...rows.map(tieLine)]),
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
};
