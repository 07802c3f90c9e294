import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Limits } from '../reading/limits.ts';
import { Unreadable } from '../reading/part.ts';
import type { XmlAttributes } from './attributes.ts';
import { XmlTokenizer } from './tokenizer.ts';

/** Told of what an XML file holds, in its order. Names are local: prefixes of namespaces are left off, as in `viz:color`. */
export interface XmlVisitor {
  /** An element begins. `line` counts from 1. Attribute names are local, too; declarations of namespaces are left out. */
  open(name: string, attributes: XmlAttributes, line: number): void;
  /** Text inside of the innermost element; may come in pieces. White space included. */
  text?(text: string): void;
  /** The element ends. */
  close(name: string): void;
}

/**
 * Reads XML 1.0 piece by piece, without ever holding all of it. Well-formedness is checked to the last character, so that a file that
 * was cut is refused. A DOCTYPE is refused, and with it every entity but the five of XML; nothing external is ever looked up.
 * Faults: `xml/doctype`, `xml/syntax` with line and column, `xml/nesting`, `xml/attributes`, `xml/too-long`.
 */
export async function readXml(
  pieces: AsyncIterable<string>,
  visitor: XmlVisitor,
  limits: Limits,
  where: string,
): Promise<Result<undefined>> {
  const tokenizer = new XmlTokenizer(visitor, limits);
  try {
    for await (const piece of pieces) tokenizer.write(piece);
    tokenizer.close();
    return ok(undefined);
  } catch (reason) {
    if (!(reason instanceof Unreadable)) throw reason;
    return fail(reason.fault(where));
  }
}
