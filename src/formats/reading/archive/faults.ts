import { refusedBeyond } from '../limits/beyond.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../part.ts';

/** An archive that is not what it was: `archive/broken`. `why` ends the sentence. */
export const damaged = (why: string): Unreadable =>
  new Unreadable('archive/broken', `The archive is damaged: ${why}.`, 'Fetch or make it again.');

/**
 * Refuses what no honest archive does: `made` bytes out of `read` ones, of the `whole` archive or so far. Throws an {@link Unreadable} of code `archive/too-large` or
 * `archive/bomb`.
 */
export function checkSize(read: number, made: number, limits: Limits, whole = false): void {
  if (made > limits.bytes)
    throw refusedBeyond('archive/too-large', limits, 'bytes', {
      found: (much) => `Unpacked, it has ${much}`,
      ...(whole && { needed: made }),
    });
  if (made > limits.inflated && made > limits.ratio * read)
    throw refusedBeyond('archive/bomb', limits, 'ratio', {
      found: (much) => `It unpacks to ${much}`,
      ...(whole && { needed: Math.ceil(made / read) }),
      fix: 'Hardly an honest file does. Do not open files from people that you do not know.',
    });
}
