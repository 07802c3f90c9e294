import type { Dossier } from '../../dossier/dossier.ts';
import type { Certainty, EntityKind, Shape } from '../../dossier/types.ts';
import { vocabularyIndex } from '../../dossier/vocabulary.ts';
import { freeId } from '../../kernel/ids.ts';
import { type EntityRow, entityRows } from '../columns/entities.ts';
import { type RelationRow, relationRows } from '../columns/relations.ts';
import type { Writer } from '../format.ts';
import { edgeColumns, fileCopy } from '../roundtrip/written.ts';
import { clean, jsonText } from '../text.ts';
import { quoted, quotedLabel } from './texts.ts';

const SHAPES: Readonly<Record<Shape, string>> = {
  circle: 'ellipse',
  flag: 'tab',
  box: 'box',
  hexagon: 'hexagon',
  pill: 'oval',
  triangle: 'triangle',
  diamond: 'diamond',
  sheet: 'note',
};
const STYLES: Readonly<Record<Certainty, string>> = {
  confirmed: 'solid',
  reported: 'solid',
  estimated: 'dashed',
  possible: 'dotted',
  stated: 'dashed',
};
/** Fields of a relation that our reader needs beside its evidence. */
const EDGE_FIELDS = new Set(['relation', 'type', 'type_label', 'family', 'directed', 'evidence']);
const HEX = /^#(?:[\da-f]{3}|[\da-f]{6})$/i;

type Attributes = readonly (readonly [name: string, value: string | undefined])[];

const attributeList = (attributes: Attributes): string =>
  attributes.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(', ');

/** For each id a name that needs no escape but of quotation marks, different for different ids. */
function nodeNames(ids: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const name = freeId(clean(id).replace(/[\\\r\n]/g, '_'), taken);
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** `#abc` as `"#aabbcc"`, the form that Graphviz reads; nothing for other ways to write a colour. */
function colourOf(colour: string | undefined): string | undefined {
  if (colour === undefined || !HEX.test(colour)) return undefined;
  return quoted(colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour);
}

const nodeTooltip = ({ entity, kind }: EntityRow): string =>
  [kind?.label ?? entity.kind, entity.summary].filter(Boolean).join('\n');

const edgeTooltip = ({ claims, dossier }: RelationRow): string =>
  claims
    .map(({ summary, source, locator, certainty }) => {
      const title = dossier.sources.get(source)?.title ?? source;
      return `${summary ? `${summary} — ` : ''}${title}${locator ? `, ${locator}` : ''} (${certainty})`;
    })
    .join('\n');

function placeOf({ position }: EntityRow): string | undefined {
  if (!position) return undefined;
  return quoted(`${position[0]},${0 - position[1]}${position[2] ? '!' : ''}`);
}

const shapeOf = (kind: EntityKind | undefined): string => SHAPES[kind?.shape ?? 'circle'];

function nodeLines(dossier: Dossier, names: ReadonlyMap<string, string>): string[] {
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  return entityRows(dossier).map((row) => {
    const { entity, kind, position } = row;
    const attributes: Attributes = [
      ['label', quotedLabel(entity.name)],
      ['tooltip', quotedLabel(nodeTooltip(row))],
      ['shape', shapeOf(kind)],
      ['color', colourOf(kind?.family === undefined ? undefined : families.get(kind.family)?.colour.light)],
      ['pos', placeOf(row)],
      ['pinned', position?.[2] === undefined ? undefined : String(position[2])],
      ['entity', quoted(entity.id)],
      ['kind', quoted(entity.kind)],
      ['copy', quoted(jsonText({ entity }))],
    ];
    return `  ${quoted(names.get(entity.id) ?? '')} [${attributeList(attributes)}];`;
  });
}

function edgeLines(dossier: Dossier, names: ReadonlyMap<string, string>): string[] {
  const { families } = vocabularyIndex(dossier.header.vocabulary);
  const columns = edgeColumns(dossier).filter(({ id }) => EDGE_FIELDS.has(id));
  return relationRows(dossier).map((row) => {
    const { relation, type, certainty, origins } = row;
    const own = columns.map(({ id, of }) => {
      const value = of(row);
      return [id, value === undefined ? undefined : quoted(String(value))] as const;
    });
    const attributes: Attributes = [
      ['label', quotedLabel(type?.label ?? relation.type)],
      ['tooltip', quotedLabel(edgeTooltip(row))],
      ['dir', type?.directed === false ? 'none' : undefined],
      ['style', STYLES[certainty]],
      ['penwidth', origins > 1 ? String(Math.min(origins, 5)) : undefined],
      ['color', colourOf(families.get(type?.family ?? '')?.colour.light)],
      ...own,
    ];
    const [tail, head] = [relation.subject, relation.object].map((id) => quoted(names.get(id) ?? id));
    return `  ${tail} -> ${head} [${attributeList(attributes)}];`;
  });
}

/**
 * DOT with labels, shapes of kinds, colours of families in the light scheme, dashes by certainty and the evidence as tooltips; places
 * in points, y upwards, for `neato -n`. Our own reader makes the dossier again from `copy` and `evidence`.
 */
export const writeDot: Writer = (dossier, { title, exportedOn }) => {
  const names = nodeNames(dossier.entities.keys());
  const about: Attributes = [
    ['label', quotedLabel(title)],
    ['exported', quoted(exportedOn)],
    ['copy', quoted(fileCopy(dossier))],
  ];
  const lines = [
    'digraph dossier {',
    `  graph [${attributeList(about)}];`,
    '  node [fontname="Helvetica"];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...nodeLines(dossier, names),
    ...edgeLines(dossier, names),
    '}',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
};
