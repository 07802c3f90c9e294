import { WRITTEN } from '../../formats/manifest.ts';

/** Ids of the pictures; everything else is the id of a format of data. */
export type PictureType = 'png' | 'svg';

/** A kind of file that can be exported. */
export interface FileType {
  readonly id: string;
  readonly title: string;
  /** With the leading dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly picture?: PictureType;
}

const PICTURES: readonly FileType[] = [
  {
    id: 'png',
    title: 'PNG picture',
    extension: '.png',
    mediaType: 'image/png',
    purpose: 'For slides, documents and messages.',
    picture: 'png',
  },
  {
    id: 'svg',
    title: 'SVG drawing',
    extension: '.svg',
    mediaType: 'image/svg+xml',
    purpose: 'Sharp at any size, for print and for editing; text stays text.',
    picture: 'svg',
  },
];

/** Kinds of file that a person looks for together. */
export interface FileGroup {
  readonly title: string;
  readonly types: readonly FileType[];
}

const IDS: readonly (readonly [title: string, ids: readonly string[]])[] = [
  ['To open here again', ['dossier']],
  ['Pictures', ['png', 'svg']],
  ['Tables', ['xlsx', 'csv', 'neo4j']],
  ['Texts and references', ['markdown', 'bibtex', 'csl']],
  ['Evidence for other tools', ['ftm', 'stix', 'json-ld']],
];

const KNOWN: readonly FileType[] = [...PICTURES, ...WRITTEN];
const listed = new Set(IDS.flatMap(([, ids]) => ids));

/** Everything that can be exported, in groups, the dossier itself first; what is in no other group is a graph. */
export const FILE_GROUPS: readonly FileGroup[] = [
  ...IDS.map(([title, ids]) => ({
    title,
    types: ids.flatMap((id) => KNOWN.find((type) => type.id === id) ?? []),
  })),
  { title: 'Graphs for other tools', types: KNOWN.filter(({ id }) => !listed.has(id)) },
].filter(({ types }) => types.length > 0);

/** Everything that can be exported. */
export const FILE_TYPES: readonly FileType[] = FILE_GROUPS.flatMap(({ types }) => types);
