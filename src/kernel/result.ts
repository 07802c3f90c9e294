import type { Fault } from './fault.ts';

/** Either a value or the Fault that stood in its way. */
export type Result<T, F = Fault> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: F };

/** A success that carries `value`. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A failure that carries `fault`. */
export function fail<F = Fault>(fault: F): Result<never, F> {
  return { ok: false, fault };
}
