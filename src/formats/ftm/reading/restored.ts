import { isPositions } from '../../../dossier/file/large/acceptance.ts';
import type { Claim, Entity, Position } from '../../../dossier/types.ts';
import { isList, own } from '../../json/value.ts';
import { completeClaim, completeEntity, type Remainder } from '../../remainder.ts';
import { type FileCopy, fileCopyIn } from '../../roundtrip/copy.ts';
import type { FtmRecord } from '../record.ts';

function restoring<T extends object>(complete: (plain: T, remainder: Remainder) => T | undefined) {
  return (plain: T, { own: fields }: FtmRecord, damaged: () => void): T => {
    const whole = fields ? complete(plain, fields.remainder) : plain;
    if (!whole) damaged();
    return whole ?? plain;
  };
}

/** An entity with what stands under our key; `damaged` is called where that makes no sense, and the plain reading is given. */
export const restoredEntity = restoring<Entity>(completeEntity);
/** The same for a claim. */
export const restoredClaim = restoring<Claim>(completeClaim);

/** What a file of ours says of the whole dossier. */
export interface OwnHeader {
  readonly file: FileCopy;
  readonly places: Readonly<Record<string, Position>>;
  /** Ids of what would follow from the records, but is not in the dossier. */
  readonly without: readonly string[];
  /** Lines that the file had when it was written. */
  readonly lines: number | undefined;
}

/** Reads what a record of ours says of the whole dossier; undefined where it was damaged. */
export function ownHeader({ own: fields }: FtmRecord): OwnHeader | undefined {
  const all = fields?.fields ?? {};
  const file = fileCopyIn(JSON.stringify(own(all, 'dossier') ?? null));
  const [places, without] = [own(all, 'places') ?? {}, own(all, 'impliedButNotThere')];
  const lines = own(all, 'lines');
  if (!file || !isPositions(places)) return undefined;
  return {
    file,
    places: places as OwnHeader['places'],
    without: isList(without) ? without.filter((id) => typeof id === 'string') : [],
    lines: typeof lines === 'number' ? lines : undefined,
  };
}
