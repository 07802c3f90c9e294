import { isPositions } from '../../../dossier/file/large/acceptance.ts';
import type { Claim, Entity, Position, Source } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import { ownText } from '../../json/value.ts';
import { completeClaim, completeEntity, completeSource, type Remainder } from '../../remainder.ts';
import { type FileCopy, fileCopyIn } from '../../roundtrip/copy.ts';
import { parsedJson } from '../../roundtrip/json.ts';
import { extensionOf } from '../extension.ts';
import { type StixObject, textsOf } from '../object.ts';

const damaged = (draft: Pick<Draft, 'remark'>, where: string): void =>
  draft.remark(
    'stix/extension-damaged',
    'warning',
    where,
    'What our extension says was changed so that it cannot be read any more; what the other fields say was used.',
  );

/** Items as their plain reading and our extension together say; the plain reading alone where the extension makes no sense. */
function restoring<T extends object>(complete: (plain: T, remainder: Remainder) => T | undefined) {
  return (plain: T, object: StixObject, where: string, draft: Pick<Draft, 'remark'>): T => {
    const remainder = extensionOf(object)?.remainder;
    const whole = remainder ? complete(plain, remainder) : plain;
    if (!whole) damaged(draft, where);
    return whole ?? plain;
  };
}

/** An entity with what our extension of its object says. */
export const restoredEntity = restoring<Entity>(completeEntity);
/** The same for a source. */
export const restoredSource = restoring<Source>(completeSource);
/** The same for a claim. */
export const restoredClaim = restoring<Claim>(completeClaim);

/** What a bundle of ours says of the whole dossier. */
export interface OwnHeader {
  readonly file: Pick<FileCopy, 'id' | 'title' | 'vocabulary'>;
  readonly places: Readonly<Record<string, Position>>;
  /** Ids of what would follow from the objects, but is not in the dossier. */
  readonly without: readonly string[];
}

/** Reads what an object of ours says of the whole dossier; undefined, with a remark, where it was damaged. */
export function ownHeader(
  object: StixObject,
  where: string,
  draft: Pick<Draft, 'remark'>,
): OwnHeader | undefined {
  const fields = extensionOf(object)?.fields ?? {};
  const file = fileCopyIn(ownText(fields, 'dossier') ?? '');
  const places = parsedJson(ownText(fields, 'places') ?? '{}');
  if (file && isPositions(places))
    return {
      file,
      places: places as OwnHeader['places'],
      without: textsOf(parsedJson(ownText(fields, 'implied_but_not_there') ?? '[]')),
    };
  damaged(draft, where);
  return undefined;
}
