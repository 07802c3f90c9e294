/** What a key comes to before the commands are asked: the number as far as it is typed, and what else is to be done. */
export interface KeyOutcome {
  readonly typed: string;
  /** The scene to go to, from 1. */
  readonly goTo?: number;
  readonly close?: true;
  /** True when the key is used up, so that it means no command any more. */
  readonly taken: boolean;
}

/** Most digits that are kept of a number. */
const DIGITS = 3;

/** A number and Enter go to that scene; Escape takes a number back, then closes what is open (`closable`), then is a command. */
export function afterKey(typed: string, key: string, closable: boolean): KeyOutcome {
  if (/^\d$/.test(key)) return { typed: (typed + key).slice(-DIGITS), taken: true };
  if (typed && key === 'Enter') return { typed: '', goTo: Number(typed), taken: true };
  if (typed && key === 'Backspace') return { typed: typed.slice(0, -1), taken: true };
  if (typed && key === 'Escape') return { typed: '', taken: true };
  if (closable && key === 'Escape') return { typed: '', close: true, taken: true };
  return { typed: key === 'Shift' ? typed : '', taken: false };
}
