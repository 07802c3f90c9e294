import { useId, useState } from 'react';
import type { Fault } from '../../../kernel/fault.ts';
import { amount, type Limit, parsedAmount, writtenAmount } from '../../../state/import/reading.ts';
import { useStage } from '../../stage.ts';
import styles from './Limits.module.css';
import { riskOf } from './risk.ts';

interface Props {
  readonly limit: Limit;
  readonly value: number;
  /** True when it was raised for these files alone. */
  readonly once: boolean;
}

/** One limit, to be changed: what is typed counts once the field is left, or with Enter. */
export function LimitField({ limit, value, once }: Props) {
  const { ports } = useStage();
  const id = useId();
  const written = writtenAmount(limit, value);
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<Fault>();
  const take = (): void => {
    if (typed === undefined) return;
    const parsed = parsedAmount(limit, typed);
    setFault(parsed.ok ? undefined : parsed.fault);
    if (!parsed.ok) return;
    setTyped(undefined);
    if (parsed.value !== value) ports.importing.setLimit(limit.id, parsed.value);
  };
  const risk = riskOf(limit.id, value);
  const isUsual = value === limit.usual;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{limit.label}</label>
      <input
        id={id}
        value={typed ?? written}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-about`}
        data-changed={!isUsual || undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      <p id={`${id}-about`} className={styles.about}>
        {fault ? (
          <span className={styles.wrong}>
            {fault.why} {fault.fix}
          </span>
        ) : (
          <>
            {limit.explains} {once ? 'Raised for these files alone; usually' : 'Usually'}{' '}
            {amount(limit.id, limit.usual)}.{risk && <span className={styles.risk}> {risk}</span>}
          </>
        )}
      </p>
    </div>
  );
}
