import type { Dossier } from '../../dossier/dossier.ts';
import { dateInWords } from '../../dossier/evidence/dates.ts';
import type { Source } from '../../dossier/types.ts';
import { webAddress } from '../web-address.ts';
import { nameOf } from './cells.ts';
import { markdownText } from './text.ts';

const link = (text: string, url: string | undefined): string => {
  const address = url === undefined ? undefined : webAddress(url);
  const shown = markdownText(text);
  if (address !== undefined) return `[${shown || markdownText(address)}](<${address}>)`;
  return url === undefined ? shown : `${shown} (${markdownText(url)})`;
};

/** Numbers the sources of a dossier, in its order, and writes what the footnote of each says. */
export class Footnotes {
  readonly #dossier: Dossier;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
    this.#numbers = new Map([...dossier.sources.keys()].map((id, i) => [id, i + 1]));
  }

  /** The number of a source. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? 0;
  }

  /** A line for each source. */
  lines(): string[] {
    return [...this.#dossier.sources.values()].map(
      (source) => `[^${this.numberOf(source.id)}]: ${this.#text(source)}`,
    );
  }

  #text({
    title,
    url,
    archivedUrl,
    publisher,
    published,
    basedOn = [],
    reliability,
    language,
  }: Source): string {
    const { sources } = this.#dossier;
    const repeated = basedOn.map((id) => markdownText(sources.get(id)?.title ?? id));
    const inferred = published?.inferred ? ' (inferred)' : '';
    const parts = [
      link(title, url),
      ...(publisher === undefined ? [] : [markdownText(nameOf(publisher, this.#dossier))]),
      ...(published ? [markdownText(dateInWords(published)) + inferred] : []),
      ...(archivedUrl === undefined ? [] : [link('archived', archivedUrl)]),
      ...(language === undefined ? [] : [`in ${markdownText(language)}`]),
      ...(reliability === undefined ? [] : [`reliability ${reliability}`]),
      ...(repeated.length > 0 ? [`repeats: ${repeated.join('; ')}`] : []),
    ];
    return `${parts.join('. ')}.`;
  }
}
