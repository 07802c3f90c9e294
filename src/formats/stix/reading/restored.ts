import { isClaim, isEntity, isPositions, isSource } from '../../../dossier/file/large/acceptance.ts';
import type { Claim, Entity, Position, Source } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import { ownText } from '../../json/value.ts';
import { completed } from '../../remainder.ts';
import { type FileCopy, fileCopyIn } from '../../roundtrip/copy.ts';
import { parsedJson } from '../../roundtrip/json.ts';
import { extensionOf } from '../extension.ts';
import { type StixObject, textsOf } from '../object.ts';
import { remainderIn } from '../plain/world.ts';

const damaged = (draft: Pick<Draft, 'remark'>, where: string): void =>
  draft.remark(
    'stix/extension-damaged',
    'warning',
    where,
    'What our extension says was changed so that it cannot be read any more; what the other fields say was used.',
  );

const upwards = ({ quantity }: Claim): boolean => {
  const ends = [quantity?.low, quantity?.best, quantity?.high].filter((end) => end !== undefined);
  return ends.every((end, i) => i === 0 || (ends[i - 1] as number) <= end);
};

/** Items as their plain reading and our extension together say; the plain reading alone where the extension makes no sense. */
function restoring<T extends object>(sound: (value: unknown) => boolean) {
  return (plain: T, object: StixObject, where: string, draft: Pick<Draft, 'remark'>): T => {
    const whole: unknown = completed(plain, remainderIn(object));
    if (sound(whole)) return whole as T;
    if (extensionOf(object)) damaged(draft, where);
    return plain;
  };
}

/** An entity with what our extension of its object says. */
export const restoredEntity = restoring<Entity>(isEntity);
/** The same for a source. */
export const restoredSource = restoring<Source>(isSource);
/** The same for a claim. */
export const restoredClaim = restoring<Claim>((value) => isClaim(value) && upwards(value as Claim));

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
