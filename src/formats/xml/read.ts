import { SaxesParser } from 'saxes';
import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Limits } from '../reading/limits.ts';
import { Unreadable } from '../reading/part.ts';

/** Told of what an XML file holds, in its order. Names are local: prefixes of namespaces are left off, as in `viz:color`. */
export interface XmlVisitor {
  /** An element begins. `line` counts from 1. Attribute names are local, too. */
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  /** Text inside of the innermost element; may come in pieces. White space included. */
  text?(text: string): void;
  /** The element ends. */
  close(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML 1.0 piece by piece, without ever holding all of it. Well-formedness is checked to the last character, so that a file that
 * was cut is refused. A DOCTYPE is refused, and with it every entity but the five of XML; nothing external is ever looked up.
 * Faults: `xml/doctype`, `xml/syntax` with line and column, `xml/nesting`.
 */
export async function readXml(
  pieces: AsyncIterable<string>,
  visitor: XmlVisitor,
  limits: Limits,
  where: string,
): Promise<Result<undefined>> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable(
      'xml/doctype',
      `Line ${parser.line}: it has a DOCTYPE, which can make a small file expand without bound.`,
      'Remove the DOCTYPE; data does not need one.',
    );
  });
  parser.on('error', (error) => {
    const why = error.message.replace(/^\d+:\d+: /, '');
    throw new Unreadable('xml/syntax', `Line ${parser.line}, column ${parser.column}: ${why}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth)
      throw new Unreadable(
        'xml/nesting',
        `Line ${parser.line}: it nests more than ${limits.depth} levels deep.`,
      );
    const named = new Map<string, string>();
    for (const key in attributes) named.set(local(key), attributes[key] as string);
    visitor.open(local(name), named, parser.line);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close(local(name));
  });
  try {
    for await (const piece of pieces) parser.write(piece);
    parser.close();
    return ok(undefined);
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    const { code, message, fix } = reason;
    return fail({ code, where, why: message, ...(fix !== undefined && { fix }) });
  }
}
