import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { flags } from '../../../canvas/flags.ts';
import type { Drawing } from '../../../picture/drawing.ts';
import { strokePaths } from '../../../picture/export/drawing-shapes.ts';
import { markSvg } from '../../../picture/export/svg.ts';
import {
  type Below,
  type DotsItem,
  type Legend as Items,
  type LegendItem,
  type LineSwatch,
  legendOf,
} from '../../../picture/legend.ts';
import type { Theme } from '../../../picture/theme.ts';
import { useDispatch, useWorkspace } from '../../stage.ts';
import styles from './Legend.module.css';
import { panelCommand } from './panel-command.ts';

const PARTS = [
  ['evidence', 'How sure'],
  ['families', 'Relations'],
  ['communities', 'Communities'],
  ['kinds', 'Entities'],
] as const satisfies readonly (readonly [keyof Items, string])[];

function Line({ swatch, theme }: { readonly swatch: LineSwatch; readonly theme: Theme }) {
  return (
    <svg width={26} height={16} viewBox="-13 -8 26 16" aria-hidden="true">
      {strokePaths('M-13 0H13', swatch, theme.panel).map(({ d, stroke, width, dash }) => (
        <path key={stroke} d={d} stroke={stroke} strokeWidth={width} strokeDasharray={dash?.join(' ')} />
      ))}
    </svg>
  );
}

function Dots({ colours }: Pick<DotsItem, 'colours'>) {
  return (
    <svg width={9 * colours.length} height={16} aria-hidden="true">
      {colours.map((colour, i) => (
        <circle key={colour} cx={9 * i + 4.5} cy={8} r={3.5} fill={colour} />
      ))}
    </svg>
  );
}

function Swatch({ item, theme }: { readonly item: LegendItem | DotsItem; readonly theme: Theme }) {
  if ('colours' in item) return <Dots colours={item.colours} />;
  const { swatch } = item;
  if (swatch.type === 'line') return <Line swatch={swatch} theme={theme} />;
  const mark = markSvg(swatch.mark, theme, flags);
  return <img src={`data:image/svg+xml,${encodeURIComponent(mark)}`} height={19} width={26} alt="" />;
}

function Row({ item, theme }: { readonly item: LegendItem | DotsItem; readonly theme: Theme }) {
  return (
    <li className={styles.row}>
      <Swatch item={item} theme={theme} />
      {item.label}
    </li>
  );
}

interface PartProps {
  readonly title: string;
  readonly items: readonly (LegendItem | DotsItem)[];
  readonly theme: Theme;
}

function Part({ title, items, theme }: PartProps) {
  return (
    <ul aria-label={title} className={styles.part}>
      {items.map((item) => (
        <Row key={item.id} item={item} theme={theme} />
      ))}
    </ul>
  );
}

interface LegendProps {
  readonly drawing: Drawing;
  /** What an overview shows besides. */
  readonly below: Below | undefined;
}

/** What the marks and lines mean: only of those that are drawn. One line on how sure; unfolded, hues and marks as well. */
export function Legend({ drawing, below }: LegendProps) {
  const dispatch = useDispatch();
  const open = useWorkspace((state) => state.panels.legend);
  const items = useMemo(() => legendOf(drawing, below), [drawing, below]);
  const Icon = open ? IconChevronDown : IconChevronUp;
  const parts = PARTS.filter(([part]) => items[part].length > 0);
  const shown = open ? parts : parts.slice(0, 1);
  return (
    <section className={styles.legend} aria-label="Legend">
      <div className={styles.parts}>
        {shown.map(([part, title]) => (
          <Part key={part} title={title} items={items[part]} theme={drawing.theme} />
        ))}
      </div>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-label={open ? 'Fold the legend' : 'Unfold the legend'}
        title={open ? 'Fold the legend' : 'Hues and marks as well'}
        onClick={() => dispatch(panelCommand('legend'))}
      >
        <Icon size={14} aria-hidden="true" />
      </button>
    </section>
  );
}
