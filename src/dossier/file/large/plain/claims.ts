import type { ClaimColumnsBuilder } from '../../../columns/build/claims.ts';
import type { Interval } from '../../../evidence/dates.ts';
import type { TimesBuilder } from '../../../evidence/times.ts';
import type { PackedNames } from '../../../packed/names.ts';
import { CERTAINTIES, STANCES } from '../../../types.ts';
import { COMMA, LIST, LIST_END } from '../bytes.ts';
import { PlainDates } from './dates.ts';
import { ownWords, passFields, passName } from './known.ts';
import type { Plain } from './plain.ts';
import type { PlainText } from './text.ts';

/** The fields that plain claims have; all up to `NEEDED` are needed. */
const FIELDS = ['id', 'asserts', 'source', 'speakers', 'stance', 'certainty', 'summary'] as const;
const MORE = ['when', 'said', 'locator', 'quote'] as const;
const NEEDED = (1 << FIELDS.length) - 1;
const fields = ownWords([...FIELDS, ...MORE]);
const certainties = ownWords(CERTAINTIES);
const stances = ownWords(STANCES);

/** The columns that plain claims go into. */
interface Into {
  readonly columns: ClaimColumnsBuilder;
  readonly times: TimesBuilder;
}

/** What is looked up: entities, sources and relation types. */
interface Ground {
  readonly entities: PackedNames;
  readonly sources: PackedNames;
  readonly types: PackedNames;
}

/**
 * Reads plain claims, as nearly all in a large file are, into columns without making objects of them: those with no more than dates,
 * a quotation and a place beside what every claim has, and which name only what is there. The schema accepts each of them.
 */
export class PlainClaims implements Plain {
  readonly id = { start: 0, stop: 0, hash: 0 };
  readonly #text: PlainText;
  readonly #ground: Ground;
  readonly #into: Into;
  readonly #dates: PlainDates;
  readonly #triples: number[] = [];
  readonly #speakers: number[] = [];
  #source = 0;
  #stance = 0;
  #certainty = 0;
  #when: Interval | undefined;
  #said: Interval | undefined;

  constructor(text: PlainText, ground: Ground, into: Into) {
    this.#text = text;
    this.#ground = ground;
    this.#into = into;
    this.#dates = new PlainDates(text);
  }

  read(at: number): number {
    this.#text.at = at;
    this.#when = undefined;
    this.#said = undefined;
    const met = passFields(this.#text, fields, this.#field);
    return met < 0 || (met & NEEDED) !== NEEDED ? -1 : this.#text.at;
  }

  keep(): void {
    const { columns, times } = this.#into;
    columns.addNumbered(this.#certainty, this.#stance, this.#source, this.#speakers, this.#triples);
    times.addIntervals(this.#when, this.#said);
  }

  readonly #field = (field: number): boolean => {
    const text = this.#text;
    switch (field) {
      case 0:
        return text.name() && text.keepName(this.id);
      case 1:
        return this.#passTriples();
      case 2:
        this.#source = passName(text, this.#ground.sources);
        return this.#source >= 0;
      case 3:
        return this.#passSpeakers();
      case 4:
        this.#stance = passName(text, stances);
        return this.#stance >= 0;
      case 5:
        this.#certainty = passName(text, certainties);
        return this.#certainty >= 0;
      case 7:
        this.#when = this.#dates.pass();
        return this.#when !== undefined;
      case 8:
        this.#said = this.#dates.pass();
        return this.#said !== undefined;
      default:
        return text.string();
    }
  };

  #passSpeakers(): boolean {
    const text = this.#text;
    this.#speakers.length = 0;
    if (!text.passes(LIST)) return false;
    if (text.passes(LIST_END)) return true;
    do {
      const row = passName(text, this.#ground.entities);
      if (row < 0) return false;
      this.#speakers.push(row);
    } while (text.passes(COMMA));
    return text.passes(LIST_END);
  }

  #passTriples(): boolean {
    const text = this.#text;
    this.#triples.length = 0;
    if (!text.passes(LIST)) return false;
    if (text.passes(LIST_END)) return true;
    do if (!this.#passTriple()) return false;
    while (text.passes(COMMA));
    return text.passes(LIST_END);
  }

  #passTriple(): boolean {
    const [text, { entities, types }] = [this.#text, this.#ground];
    if (!text.passes(LIST)) return false;
    const subject = passName(text, entities);
    if (subject < 0 || !text.passes(COMMA)) return false;
    const type = passName(text, types);
    if (type < 0 || !text.passes(COMMA)) return false;
    const object = passName(text, entities);
    if (object < 0) return false;
    this.#triples.push(subject, type, object);
    return text.passes(LIST_END);
  }
}
