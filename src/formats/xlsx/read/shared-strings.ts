import { refusedBeyond } from '../../reading/limits/beyond.ts';
import type { Limits } from '../../reading/limits.ts';
import type { XmlVisitor } from '../../xml/read.ts';
import { unescapedText } from '../texts.ts';

/** Gathers the text of a cell: runs in one, without the readings that Japanese texts may have beside them. */
export class RichText {
  readonly #limits: Limits;
  #text = '';
  #inText = false;
  #inReading = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string): void {
    if (name === 't') this.#inText = true;
    else if (name === 'rPh') this.#inReading = true;
  }

  text(text: string): void {
    if (!this.#inText || this.#inReading) return;
    this.#text += text;
    if (this.#text.length > this.#limits.textLength)
      throw refusedBeyond('xlsx/text-too-long', this.#limits, 'textLength', {
        found: (much) => `A text has ${much}`,
      });
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inReading = false;
  }

  /** The text so far; begins a new one. */
  taken(): string {
    const text = unescapedText(this.#text);
    this.#text = '';
    return text;
  }
}

/** Collects the texts that cells share. */
export class SharedStrings implements XmlVisitor {
  readonly texts: string[] = [];
  readonly #rich: RichText;

  constructor(limits: Limits) {
    this.#rich = new RichText(limits);
  }

  open(name: string): void {
    this.#rich.open(name);
  }

  text(text: string): void {
    this.#rich.text(text);
  }

  close(name: string): void {
    this.#rich.close(name);
    if (name === 'si') this.texts.push(this.#rich.taken());
  }
}
