import type { Head } from '../../format.ts';
import { type Foreign, KNOWN, type Known } from './known.ts';

const beginsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((sign, at) => bytes[at] === sign.charCodeAt(0));

const fits = ({ begins, name, text }: Known, head: Head, start: string): boolean =>
  (begins?.some((signs) => beginsWith(head.bytes, signs)) ?? true) &&
  (name?.test(head.name) ?? true) &&
  (text?.test(start) ?? true);

/** What a file seems to be of which no format was recognised; undefined where nothing is known. */
export function foreignOf(head: Head): Foreign | undefined {
  const start = head.text.trimStart();
  const known = KNOWN.find((one) => fits(one, head, start));
  return known && { why: known.why, fix: known.fix };
}
