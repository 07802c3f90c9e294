import type { Draft } from '../draft/draft.ts';
import { HUES, inWords } from '../draft/looks.ts';
import type { FileCopy } from './copy.ts';
import { type Fields, textIn, yesIn } from './fields.ts';

/** Describes kinds, types, families and sources: as the file's copy has them, or, where that is lost, as nodes and edges mention them. */
export class RestoredVocabulary {
  readonly #draft: Draft;
  readonly #kinds = new Set<string>();
  readonly #types = new Set<string>();
  readonly #families = new Set<string>();
  readonly #sources = new Map<string, string | undefined>();
  #whole = false;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** Takes what the whole file says once. A second copy changes nothing. */
  file({ vocabulary, sources }: FileCopy, where: string): void {
    if (this.#whole) return;
    this.#whole = true;
    for (const family of vocabulary.families) this.#draft.family(family);
    for (const { id, ...words } of vocabulary.kinds) this.#draft.kind(id, words);
    for (const { id, ...words } of vocabulary.relationTypes) this.#draft.type(id, words);
    for (const source of sources) {
      this.#sources.set(source.id, undefined);
      this.#draft.source(source, where);
    }
  }

  /** A kind, by what a node says of it. */
  kind(id: string, fields: Fields): void {
    if (this.#kinds.has(id)) return;
    this.#kinds.add(id);
    const label = textIn(fields, 'kind_label');
    if (label !== undefined) this.#draft.kind(id, { label });
  }

  /** A relation type, by what an edge says of it. */
  type(id: string, fields: Fields): void {
    if (this.#types.has(id)) return;
    this.#types.add(id);
    const [label, family] = [textIn(fields, 'type_label'), textIn(fields, 'family')];
    if (family !== undefined) this.#families.add(family);
    this.#draft.type(id, {
      ...(label !== undefined && { label }),
      ...(family !== undefined && { family }),
      directed: yesIn(fields, 'directed') ?? true,
    });
  }

  /** A source that a claim names, and its title as the edge has it. */
  source(id: string, title: string | undefined): void {
    if (title !== undefined && !this.#sources.has(id)) this.#sources.set(id, title);
  }

  /** Adds families and sources of which only names are left. */
  done(): void {
    if (this.#whole) return;
    [...this.#families].forEach((id, i) => {
      const colour = HUES[i % HUES.length];
      if (colour) this.#draft.family({ id, label: inWords(id), colour });
    });
    for (const [id, title] of this.#sources)
      if (title !== undefined) {
        this.#draft.source({ id, title }, 'the whole file');
        const message = `Of the source “${id}” only its title is in the file.`;
        this.#draft.remark('source/title-only', 'note', 'the whole file', message);
      }
  }
}
