import type { Entity } from '../../../dossier/types.ts';
import { EntityGlyph } from './EntityGlyph.tsx';
import { useFlags } from './flags.ts';

const SIZE = 16;

/** The flag of a speaker's country, or its mark where it has none. For the eye only: the name stands beside it. */
export function SpeakerGlyph({ entity }: { readonly entity: Entity }) {
  const flag = useFlags(entity)(entity.country ?? '');
  if (flag === undefined) return <EntityGlyph entity={entity} size={SIZE} />;
  return (
    <img
      src={`data:image/svg+xml,${encodeURIComponent(flag)}`}
      width={SIZE}
      height={SIZE}
      alt=""
      draggable={false}
    />
  );
}
