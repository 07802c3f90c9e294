import type { Source } from '../../../dossier/types.ts';
import { sameJson } from '../../../kernel/same-json.ts';
import { datedOf } from '../../draft/dates.ts';
import type { Draft } from '../../draft/draft.ts';
import { asUrl, asWords, type Fields } from './fields.ts';
import { RELATION_NAMES as NAMES } from './names.ts';

/** What is longer names nothing, and neither does JSON, as the evidence that we write ourselves is. */
const LONGEST = 500;

const short =
  (read: (value: unknown) => string | undefined) =>
  (value: unknown): string | undefined => {
    const text = read(value);
    return text !== undefined && text.length <= LONGEST && !text.startsWith('{') ? text : undefined;
  };

const shortUrl = short(asUrl);
const shortWords = short(asWords);

/** Sources that ties name by address or title; each is added once. */
export class NamedSources {
  readonly #draft: Pick<Draft, 'source'>;
  readonly #added = new Map<string, Source>();

  constructor(draft: Pick<Draft, 'source'>) {
    this.#draft = draft;
  }

  /**
   * Takes the source that a tie names out of its fields and gives its id: the address if there is one, else the title. What is said
   * differently of the same source later stays with the tie.
   */
  takeFrom(fields: Fields, where: string): string | undefined {
    const url = fields.take(NAMES.sourceUrl, shortUrl);
    const title = fields.find(NAMES.sourceTitle, shortWords);
    const published = fields.find(NAMES.sourceDate, (value) => {
      const text = asWords(value)?.trim();
      const dated = text === undefined ? undefined : datedOf(text);
      return dated?.edtf === text || dated?.words === text ? dated : undefined;
    });
    const id = url ?? title?.value;
    if (id === undefined) return undefined;
    let source = this.#added.get(id);
    if (!source) {
      source = {
        id,
        title: title?.value ?? id,
        ...(url !== undefined && { url }),
        ...(published && { published: published.value }),
      };
      this.#added.set(id, source);
      this.#draft.source(source, where);
    }
    if (title?.value === source.title) fields.drop(title.name);
    if (published && sameJson(published.value, source.published)) fields.drop(published.name);
    return id;
  }
}
