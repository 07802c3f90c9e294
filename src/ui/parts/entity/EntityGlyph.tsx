import { useMemo } from 'react';
import type { Entity } from '../../../dossier/types.ts';
import { markSvg } from '../../../picture/export/svg.ts';
import { markOf } from '../../../picture/marks.ts';
import { useDossier } from '../../stage.ts';
import { useTheme } from '../theme.ts';
import { useFlags } from './flags.ts';

/** The mark of an entity as the canvas draws it, `size` CSS pixels high. For the eye only: the name stands beside it. */
export function EntityGlyph({ entity, size }: { readonly entity: Entity; readonly size: number }) {
  const theme = useTheme();
  const flags = useFlags(entity);
  const { vocabulary } = useDossier().header;
  const address = useMemo(
    () =>
      `data:image/svg+xml,${encodeURIComponent(markSvg(markOf(entity, vocabulary, theme), theme, flags))}`,
    [entity, vocabulary, theme, flags],
  );
  return (
    <img
      src={address}
      width={size}
      height={size}
      alt=""
      draggable={false}
      style={{ objectFit: 'contain', flex: 'none' }}
    />
  );
}
