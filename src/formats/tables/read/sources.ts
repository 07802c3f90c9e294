import type { Source } from '../../../dossier/types.ts';
import type { Draft } from '../../draft/draft.ts';
import type { DateStyle } from '../values/date-style.ts';
import { tableDate } from '../values/dates.ts';

/** What is longer is no id any more. */
const LONGEST = 500;

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** Sources that rows name for their claims; each is added once. */
export class NamedSources {
  readonly #draft: Draft;
  readonly #ids = new Map<string, string>();
  readonly #taken = new Map<string, number>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /**
   * The id of a source: its address if it has one, else its title; numbered where one title has several dates. Undefined when nothing
   * names it. `date` is left to the caller where it cannot be read.
   */
  of(
    title: string,
    url: string,
    date: string,
    style: DateStyle | undefined,
    where: string,
  ): string | undefined {
    if (title === '' && url === '') return undefined;
    const key = `${title}\n${url}\n${date}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const address = url || (isAddress(title) ? title : '');
    const published = tableDate(date, style);
    const id = this.#free((address || title).slice(0, LONGEST));
    const source: Source = {
      id,
      title: title || url,
      ...(address !== '' && { url: address }),
      ...(published && { published }),
    };
    this.#ids.set(key, id);
    this.#draft.source(source, where);
    return id;
  }

  #free(id: string): string {
    const count = (this.#taken.get(id) ?? 0) + 1;
    this.#taken.set(id, count);
    return count === 1 ? id : this.#free(`${id} (${count})`);
  }
}
