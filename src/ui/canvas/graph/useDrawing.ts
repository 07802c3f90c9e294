import { useEffect, useMemo, useState } from 'react';
import { haveFlags, loadFlags } from '../../../canvas/flags.ts';
import { browserMeasure, fontsFor } from '../../../canvas/measure.ts';
import type { Entity, EntityId, Position } from '../../../dossier/types.ts';
import type { Visible } from '../../../lens/visible.ts';
import { type Drawing, type DrawOptions, draw } from '../../../picture/drawing.ts';
import { flagCodes } from '../../../picture/flags.ts';
import type { Measure } from '../../../picture/labels/measure.ts';
import { themeOf } from '../../../picture/theme.ts';
import { useScheme } from '../../parts/scheme.ts';

/** What differs from the dossier's own places, and from the usual care. */
interface Wants {
  readonly positions?: Readonly<Record<EntityId, Position>> | undefined;
  readonly care?: DrawOptions['care'] | undefined;
}

/** A drawing that waits this long for fonts and flags is drawn without them, and again when they have come; in milliseconds. */
const PATIENCE = 150;

/** A drawing, how often flags have come since, and the widths that its words were measured with. */
export interface Drawn {
  readonly drawing: Drawing | undefined;
  readonly loaded: number;
  readonly measure: Measure;
}

/** What has come so far: how often flags did, and the widths of words in the fonts that are there. */
interface Arrivals {
  /** True when all is there, or has kept us waiting long enough. */
  readonly ready: boolean;
  readonly flags: number;
  readonly measure: Measure;
}

/** Waits for the fonts and flags of a dossier. New fonts mean that all words are measured again; new flags do not. */
function useArrivals(entities: ReadonlyMap<EntityId, Entity>): Arrivals {
  const [arrivals, setArrivals] = useState<Arrivals>(() => ({
    ready: false,
    flags: 0,
    measure: browserMeasure(),
  }));
  useEffect(() => {
    let wanted = true;
    const names = [...entities.values()].map((entity) => entity.name);
    const codes = flagCodes(entities.values());
    const come = (change: (now: Arrivals) => Partial<Arrivals>): void => {
      if (wanted) setArrivals((now) => ({ ...now, ...change(now) }));
    };
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    const fonts = fontsFor(names);
    const flags = haveFlags(codes)
      ? Promise.resolve()
      : loadFlags(codes).then(() => come((now) => ({ flags: now.flags + 1 })));
    void fonts.then((came) => came && come(() => ({ measure: browserMeasure() })));
    void Promise.race([Promise.all([fonts, flags]), late]).then(() => come(() => ({ ready: true })));
    return () => {
      wanted = false;
    };
  }, [entities]);
  return arrivals;
}

/** Draws what is visible, in the colours of the present scheme; `positions` and `care` as in `DrawOptions`. */
export function useDrawing(visible: Visible, { positions, care }: Wants = {}): Drawn {
  const scheme = useScheme();
  const { ready, flags, measure } = useArrivals(visible.entities);
  const drawing = useMemo(
    () =>
      ready
        ? draw(visible, {
            theme: themeOf(scheme),
            measure,
            ...(positions && { positions }),
            ...(care && { care }),
          })
        : undefined,
    [visible, scheme, ready, measure, positions, care],
  );
  return { drawing, loaded: flags, measure };
}
