import type { Care } from '../../picture/overview/network.ts';

/** A camera that has not moved for so long is at rest, in milliseconds. */
export const REST = 40;

/**
 * With how much care the picture is painted, by the milliseconds since the camera moved and by whether what was painted last shows
 * where it is; undefined is not yet. A painting that has begun is not given up, so none begins that the one that stays would soon
 * have to wait for.
 */
export function careFor(rested: number, here: boolean): Care | undefined {
  if (rested >= REST) return 'resting';
  return here || rested >= REST / 2 ? undefined : 'moving';
}
