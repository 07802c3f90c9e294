import { present } from '../../../../kernel/invariant.ts';
import { NamePacker, type PackedNames } from '../../../packed/names.ts';
import { COLON, COMMA, OBJECT, OBJECT_END } from '../bytes.ts';
import type { PlainText } from './text.ts';

/** Words that may come, to be found by their bytes. Undefined when one occurs twice. */
export function wordsOf(words: Iterable<string>): PackedNames | undefined {
  const packer = new NamePacker();
  for (const word of words) packer.add(word);
  return packer.done();
}

/** The same of words of our own, none of which occurs twice. */
export const ownWords = (words: Iterable<string>): PackedNames =>
  present(wordsOf(words), 'a word of our own');

/** Passes a string that is one of `names`; gives its row, or -1. */
export const passName = (text: PlainText, names: PackedNames): number =>
  text.name() ? names.rowAt(text.bytes, text.start, text.stop, text.hash) : -1;

/**
 * Passes an object whose fields all are among `fields`, none of them twice; `read` passes the value of a field by its number. Gives the
 * fields that were there, a bit for each, or -1.
 */
export function passFields(text: PlainText, fields: PackedNames, read: (field: number) => boolean): number {
  if (!text.passes(OBJECT)) return -1;
  let met = 0;
  do {
    const field = passName(text, fields);
    const bit = 1 << field;
    if (field < 0 || (met & bit) !== 0 || !text.passes(COLON) || !read(field)) return -1;
    met |= bit;
  } while (text.passes(COMMA));
  return text.passes(OBJECT_END) ? met : -1;
}
