import { LIMITS, type Limits } from '../limits.ts';

/** By what a limit is known: in Faults and remarks, at the command line, and where it is kept. */
export type LimitId = keyof Limits;

/** All that is to be known of a limit in order to show it, change it and speak of it. */
export interface Limit {
  readonly id: LimitId;
  readonly label: string;
  /** What its number counts: bytes, or so many of `what`. */
  readonly unit: 'bytes' | 'count';
  /** What is counted, for one and for several, to follow the number. */
  readonly what: readonly [one: string, several: string];
  /** What the limit holds for, in a sentence. */
  readonly explains: string;
  /** What is allowed unless somebody asks for more; never outside of the two that follow. */
  readonly usual: number;
  readonly lowest: number;
  /** More would break what reads, whatever the machine. */
  readonly highest: number;
  /** Bytes of memory that one of what is counted takes, about, where that is what there may be too little of. */
  readonly memory?: number;
  /** What may happen when more than usual is allowed, where memory is not the matter. */
  readonly risk?: string;
}

const characters = ['character', 'characters'] as const;
const bytes = ['byte', 'bytes'] as const;
const RELATIONS = ['relation', 'relations'] as const;

const about = (
  id: LimitId,
  label: string,
  [lowest, highest]: readonly [number, number],
  rest: Omit<Limit, 'id' | 'label' | 'unit' | 'usual' | 'lowest' | 'highest'> & Partial<Pick<Limit, 'unit'>>,
): Limit => ({ id, label, unit: 'count', usual: LIMITS[id], lowest, highest, ...rest });

/**
 * Every limit, in the order in which they are shown. Memory is as measured by `npm run bench` (`memory-L`: 216 MB for a file of 39 MB
 * with 50,000 entities and 150,000 claims). The highest ones: 65,535 files is the most a zip counts, 1,032 the most that deflate
 * compresses, and 500 levels can be read by functions that call themselves, with room to spare.
 */
export const KNOWN_LIMITS: readonly Limit[] = [
  about('bytes', 'Size of a file', [1000, 4_000_000_000], {
    unit: 'bytes',
    what: bytes,
    explains: 'Once it is unpacked, and together with those that belong to it.',
    memory: 5.5,
  }),
  about('items', 'Entities and claims', [1, 20_000_000], {
    what: ['entity or claim', 'entities and claims'],
    explains: 'In one file, together.',
    memory: 1100,
  }),
  about('ratio', 'Growth by unpacking', [2, 1100], {
    what: ['times its size', 'times its size'],
    explains: 'How many times larger than its archive a file may become.',
    risk: 'An archive that was made to fill the memory is recognised later, or not at all.',
  }),
  about('inflated', 'Size with any growth', [0, 4_000_000_000], {
    unit: 'bytes',
    what: bytes,
    explains: 'Unpacked files that are no larger may have grown as they like.',
    risk: 'An archive that was made to fill the memory is recognised later.',
  }),
  about('files', 'Files in an archive', [1, 65_535], {
    what: ['file', 'files'],
    explains: 'Those of the system that packed it do not count.',
    risk: 'Each of them is opened, which takes its time.',
  }),
  about('depth', 'Nesting', [3, 500], {
    what: ['level', 'levels'],
    explains: 'Elements, objects, lists or subgraphs inside of one another.',
    risk: 'Hardly any program writes files that nest so deep.',
  }),
  about('attributes', 'Attributes of one item', [1, 10_000], {
    what: ['attribute', 'attributes'],
    explains: 'Of an entity, claim or source, or of an element of XML.',
    risk: 'Items with so many attributes are slow to read and to show.',
  }),
  about('idLength', 'Length of an id', [20, 100_000], {
    what: characters,
    explains: 'Ids name entities, claims and sources.',
    risk: 'Ids are kept wherever they are named: long ones take much memory.',
  }),
  about('textLength', 'Length of a text', [100, 50_000_000], {
    what: characters,
    explains: 'A label, an attribute, a cell.',
    risk: 'Texts of this length are slow to show.',
  }),
  about('lineLength', 'Length of a line', [1000, 200_000_000], {
    what: characters,
    explains: 'Of lists of ties, of Pajek and of FollowTheMoney, where a line is held as a whole.',
    memory: 6,
  }),
  about('kinds', 'Kinds and relation types', [1, 20_000], {
    what: ['kind', 'kinds'],
    explains: 'So many of each; those beyond become one, and their names attributes.',
    risk: 'The legend and the lens list all of them.',
  }),
  about('announced', 'Entities only announced', [0, 5_000_000], {
    what: ['entity', 'entities'],
    explains: 'Pajek may announce entities that it never describes; more are left out.',
    memory: 1100,
  }),
  about('pairs', 'Relations of one statement', [1, 5_000_000], {
    what: RELATIONS,
    explains: 'In DOT, one statement can tie every member of a group to every one of another.',
    memory: 1100,
  }),
  about('ties', 'Relations of one link', [1, 100_000], {
    what: RELATIONS,
    explains: 'In FollowTheMoney, one entity can tie all that it names at one end to all at the other.',
    risk: 'Claims with so many relations are slow to read and to show.',
  }),
  about('columns', 'Columns of a table', [2, 16_384], {
    what: ['column', 'columns'],
    explains: 'Each of them is asked about.',
    risk: 'Tables with so many columns are slow to read and to show.',
  }),
  about('cells', 'Cells of a sheet', [1, 100_000_000], {
    what: ['cell', 'cells'],
    explains: 'In a workbook, with the empty ones between them.',
    memory: 60,
  }),
];

const BY_ID = new Map(KNOWN_LIMITS.map((limit) => [limit.id, limit]));

/** What is to be known of a limit. */
export function limitOf(id: LimitId): Limit {
  const limit = BY_ID.get(id);
  if (!limit) throw new Error(`There is no limit “${id}”`);
  return limit;
}

/** The limit of an id that comes from elsewhere, however its letters and hyphens are written; undefined for one that there is not. */
export function limitNamed(id: string): Limit | undefined {
  const plain = id.replaceAll('-', '').toLowerCase();
  return KNOWN_LIMITS.find((limit) => limit.id.toLowerCase() === plain);
}
