import type { Input } from './input.ts';
import { Unreadable } from './part.ts';

/** UTF-16 units of a text that is held at once; one of twice this length is more than a browser holds. */
const LONGEST = 256 * 1024 * 1024;

/** All the text of a file whose format cannot be read in pieces. Throws an `Unreadable` of code `file/too-large`, besides those of `Input`. */
export async function wholeText(input: Input): Promise<string> {
  let text = '';
  for await (const piece of input.text()) {
    text += piece;
    if (text.length > LONGEST) {
      const why = `It has more than ${Math.round(LONGEST / 1e6)} million characters, the most that is read of this format.`;
      throw new Unreadable(
        'file/too-large',
        why,
        'Split it, or save it as GraphML or GEXF, which are read piece by piece.',
      );
    }
  }
  return text;
}
