import { isPositions } from '../dossier/file/large/acceptance.ts';
import type { Position } from '../dossier/types.ts';
import type { Draft } from './draft/draft.ts';
import { textsIn } from './json/value.ts';
import { type FileCopy, fileCopyIn } from './roundtrip/copy.ts';

/** What a record of ours says of the whole dossier, in formats whose other records say most of it. */
export interface OwnHeader {
  readonly file: FileCopy;
  readonly places: Readonly<Record<string, Position>>;
  /** Ids of what would follow from the records, but is not in the dossier. */
  readonly without: readonly string[];
}

/** Reads it out of a file, `dossier` as JSON text; undefined where it was damaged. */
export function ownHeaderIn(dossier: string, places: unknown, without: unknown): OwnHeader | undefined {
  const file = fileCopyIn(dossier);
  if (!file || !isPositions(places)) return undefined;
  return { file, places: places as OwnHeader['places'], without: textsIn(without) };
}

/** Puts id, title, vocabulary and places into a draft. */
export function takeHeader({ file, places }: OwnHeader, draft: Draft, where: string): void {
  const { id, title, vocabulary } = file;
  draft.id = id;
  draft.title = title;
  draft.exactPlaces = true;
  for (const family of vocabulary.families) draft.family(family);
  for (const { id: kind, ...words } of vocabulary.kinds) draft.kind(kind, words);
  for (const { id: type, ...words } of vocabulary.relationTypes) draft.type(type, words);
  for (const [entity, [x, y, pinned]] of Object.entries(places)) draft.place(entity, x, y, where, pinned);
}
