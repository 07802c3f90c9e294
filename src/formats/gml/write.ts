import type { Dossier } from '../../dossier/dossier.ts';
import type { Certainty, Shape } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import type { Column } from '../columns/column.ts';
import { type EntityRow, entityRows } from '../columns/entities.ts';
import { type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { edgeColumns, fileCopy, nodeColumns } from '../roundtrip/written.ts';
import { safeKey } from './keys.ts';
import { distinctLabels } from './labels.ts';
import { gmlLine, gmlList } from './text.ts';

/** Shapes that yEd has. */
const SHAPES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  flag: 'parallelogram',
  box: 'rectangle',
  hexagon: 'hexagon',
  pill: 'roundrectangle',
  triangle: 'triangle',
  diamond: 'diamond',
  sheet: 'rectangle',
};
const STYLES: Readonly<Partial<Record<Certainty, string>>> = {
  estimated: 'dashed',
  possible: 'dotted',
  stated: 'dashed_dotted',
};

type Line = string | readonly string[];

const lines = (all: readonly (Line | undefined)[]): string[] =>
  all.flatMap((line) => (line === undefined ? [] : line));

/** The fields of an item. GML knows no yes and no: 1 and 0, but where a column of a dossier's own may mean a number as well. */
const fieldLines = <Row>(columns: readonly Column<Row>[], row: Row): string[] =>
  columns.flatMap(({ id, of }) => {
    const value = of(row);
    const written =
      typeof value !== 'boolean' ? value : id.startsWith('own_') ? String(value) : Number(value);
    return written === undefined ? [] : [gmlLine(safeKey(id), written)];
  });

function nodesOf(dossier: Dossier, numbers: ReadonlyMap<string, number>): string[] {
  const rows = entityRows(dossier);
  const columns: Column<EntityRow>[] = nodeColumns(dossier, rows, { file: 'apart' });
  const labels = distinctLabels(rows.map(({ entity }) => entity.name));
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  return rows.flatMap((row, i) => {
    const { entity, kind, position } = row;
    const label = labels[i] ?? entity.name;
    const fill = families.get(kind?.family ?? '')?.colour.light;
    return gmlList(
      'node',
      lines([
        gmlLine('id', numbers.get(entity.id) ?? i),
        gmlLine('label', label),
        label === entity.name ? undefined : gmlLine('name', entity.name),
        gmlList(
          'graphics',
          lines([
            position && gmlLine('x', position[0]),
            position && gmlLine('y', position[1]),
            gmlLine('type', SHAPES[kind?.shape ?? 'circle']),
            fill === undefined ? undefined : gmlLine('fill', fill),
          ]),
        ),
        fieldLines(columns, row),
      ]),
    );
  });
}

function edgesOf(dossier: Dossier, numbers: ReadonlyMap<string, number>): string[] {
  const columns: Column<RelationRow>[] = edgeColumns(dossier);
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  return relationRows(dossier).flatMap((row) => {
    const { relation, type, certainty, origins } = row;
    const fill = families.get(type?.family ?? '')?.colour.light;
    const style = STYLES[certainty];
    return gmlList(
      'edge',
      lines([
        gmlLine('source', numbers.get(relation.subject) ?? -1),
        gmlLine('target', numbers.get(relation.object) ?? -1),
        gmlLine('key', relation.type),
        gmlLine('label', type?.label ?? relation.type),
        gmlLine('weight', origins),
        gmlList(
          'graphics',
          lines([
            fill === undefined ? undefined : gmlLine('fill', fill),
            style === undefined ? undefined : gmlLine('style', style),
            type?.directed === false ? undefined : gmlLine('targetArrow', 'standard'),
          ]),
        ),
        fieldLines(columns, row),
      ]),
    );
  });
}

/**
 * GML as NetworkX, igraph, yEd and Gephi read it: ASCII, one node an entity and one edge a relation, with the relation type as `key`, by
 * which NetworkX keeps parallel edges apart, and labels that differ, by which it names nodes. What the format has no place for stands in
 * `copy` and `evidence`: see roundtrip/.
 */
export const writeGml: Writer = (dossier, { title, exportedOn }) => {
  const numbers = new Map([...dossier.entities.keys()].map((id, i) => [id, i]));
  const graph = gmlList('graph', [
    gmlLine('directed', 1),
    gmlLine('multigraph', 1),
    gmlLine('label', title),
    gmlLine('exported', exportedOn),
    gmlLine('copy', fileCopy(dossier)),
    ...nodesOf(dossier, numbers),
    ...edgesOf(dossier, numbers),
  ]);
  const file = [gmlLine('Creator', 'Throughline'), gmlLine('Version', 1), ...graph];
  return new TextEncoder().encode(`${file.join('\n')}\n`);
};
