import { SaxesParser } from 'saxes';
import { LIMITS, type Limits } from '../../src/formats/reading/limits.ts';
import { readXml } from '../../src/formats/xml/read.ts';
import type { Fault } from '../../src/kernel/fault.ts';

/** What an XML file says, in its order: `<name`, its attributes sorted as `@name=value`, text in one piece, `>name`. */
export type Events = readonly string[];

class Collected {
  readonly all: string[] = [];
  #text = '';

  open(name: string, attributes: Iterable<readonly [string, string]>): void {
    this.#flush();
    this.all.push(`<${name}`, ...[...attributes].map(([key, value]) => `@${key}=${value}`).sort());
  }

  text(text: string): void {
    this.#text += text;
  }

  close(name: string): void {
    this.#flush();
    this.all.push(`>${name}`);
  }

  #flush(): void {
    if (this.#text !== '') this.all.push(this.#text);
    this.#text = '';
  }
}

async function* each(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces;
}

/** What our reader makes of a text that comes in these pieces: the events, or the Fault. */
export async function xmlEvents(
  pieces: readonly string[],
  limits: Partial<Limits> = {},
): Promise<{ readonly events: Events; readonly fault?: Fault }> {
  const events = new Collected();
  const visitor = {
    open: (name: string, attributes: ReadonlyMap<string, string>) => events.open(name, attributes),
    text: (text: string) => events.text(text),
    close: (name: string) => events.close(name),
  };
  const read = await readXml(each(pieces), visitor, { ...LIMITS, ...limits }, 'test.xml');
  return read.ok ? { events: events.all } : { events: events.all, fault: read.fault };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Attributes by their local names, as the reader hands them out: what declares namespaces left out, names without prefix first. */
function localAttributes(attributes: Readonly<Record<string, string>>): Map<string, string> {
  const named = new Map<string, string>();
  const entries = Object.entries(attributes).filter(
    ([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'),
  );
  for (const [name, value] of entries) if (!name.includes(':')) named.set(name, value);
  for (const [name, value] of entries)
    if (name.includes(':') && !named.has(local(name))) named.set(local(name), value);
  return named;
}

/** The same by saxes, which is strict: the events, or why it refuses the text. A DOCTYPE is a reason to refuse. */
export function saxesEvents(text: string): { readonly events: Events; readonly refused?: string } {
  const events = new Collected();
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('DOCTYPE');
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    events.open(local(name), localAttributes(attributes));
  });
  // White space beside the first element is none of its text.
  parser.on('text', (piece) => depth > 0 && events.text(piece));
  parser.on('cdata', (piece) => events.text(piece));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.close(local(name));
  });
  try {
    parser.write(text).close();
    return { events: events.all };
  } catch (error) {
    return { events: events.all, refused: String(error) };
  }
}
