import type { Limits } from '../limits.ts';
import { Unreadable } from '../part.ts';

/** An archive that is not what it was: `archive/broken`. `why` ends the sentence. */
export const damaged = (why: string): Unreadable =>
  new Unreadable('archive/broken', `The archive is damaged: ${why}.`, 'Fetch or make it again.');

/**
 * Refuses what no honest archive does: `made` bytes out of `read` ones. Throws an {@link Unreadable} of code `archive/too-large` or
 * `archive/bomb`.
 */
export function checkSize(read: number, made: number, limits: Limits): void {
  if (made > limits.bytes) {
    const why = `Unpacked, it has more than ${Math.round(limits.bytes / 1e6)} MB, the most that is read.`;
    throw new Unreadable('archive/too-large', why);
  }
  if (made > limits.inflated && made > limits.ratio * read) {
    const why = `It unpacks to more than ${limits.ratio} times its size, which no honest file does.`;
    throw new Unreadable('archive/bomb', why, 'Do not open files from people that you do not know.');
  }
}
