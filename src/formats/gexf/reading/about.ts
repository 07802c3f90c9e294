import type { AttributeValue } from '../../../dossier/types.ts';
import { attributesOf } from '../../draft/attributes.ts';
import type { Draft } from '../../draft/draft.ts';

/** Attributes of `<graph>` that say how the file is written, not what it is about. */
const TECHNICAL = new Set([
  'mode',
  'defaultedgetype',
  'timeformat',
  'timetype',
  'timerepresentation',
  'idtype',
  'variant',
]);
/** A description that is longer, or has several lines, is no title. */
const LONGEST_TITLE = 120;

/** What a file says of itself: in `<meta>` and in the attributes of `<graph>`. */
export class About {
  readonly #entries = new Map<string, AttributeValue>();
  #title: string | undefined;
  #description: string | undefined;

  /** The attributes of `<meta>`, such as the date of the last change. */
  meta(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) if (value) this.#entries.set(name, value);
  }

  /** An element of `<meta>` with its text. Of several of one name, the first stays as it is and the others follow. */
  say(name: string, text: string): void {
    const said = text.trim();
    if (said === '') return;
    if (name === 'title') this.#title ??= said;
    else if (name === 'description') this.#description ??= said;
    const known = this.#entries.get(name);
    this.#entries.set(name, known === undefined ? said : [known, said].flat());
  }

  /** The attributes of `<graph>` that mean more than how to read it. */
  graph(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes)
      if (value !== '' && !TECHNICAL.has(name)) this.#entries.set(`graph ${name}`, value);
  }

  /** Names the dossier, and keeps the rest with the file as a source, unless the dossier was our own. */
  done(draft: Draft, ours: boolean): void {
    const short = this.#description?.includes('\n') ? undefined : this.#description;
    const title = this.#title ?? (short && short.length <= LONGEST_TITLE ? short : undefined);
    draft.title ??= title;
    const attributes = ours ? undefined : attributesOf([...this.#entries]);
    if (attributes) draft.fileAttributes = attributes;
  }
}
