import { LAYOUT, type PackedDossier, relaid } from '../../dossier/packed/dossier.ts';
import { type Changes, joined, type Parted, parted } from '../../dossier/packed/parted.ts';
import { getFromPieces, putInPieces } from './pieces.ts';
import type { Shelf } from './shelf.ts';

export { joined, parted };

/** What is kept in the place of a dossier's file when it is a packed one: what was changed since it was opened. */
export interface KeptChanges {
  readonly form: 'packed';
  readonly changes: Changes;
}

/** What to keep of a parted dossier beside its base. */
export const changesOf = ({ changes }: Parted): KeptChanges => ({ form: 'packed', changes });

interface KeptBase {
  readonly layout: number;
  readonly base: PackedDossier;
}

/** Keeps a packed dossier. */
export async function putBase(shelf: Shelf, key: string, base: PackedDossier): Promise<void> {
  await putInPieces(shelf, key, { layout: LAYOUT, base } satisfies KeptBase);
}

/** Takes up a packed dossier. Rejects when it is not there, or not whole. */
export async function takeBase(shelf: Shelf, key: string): Promise<PackedDossier> {
  const kept = (await getFromPieces(shelf, key)) as KeptBase | undefined;
  if (!kept) throw new Error('The dossier that was changed is missing.');
  return kept.layout === LAYOUT ? kept.base : relaid(kept.base);
}
