import { SaxesParser } from 'saxes';
import { present } from '../../src/kernel/invariant.ts';

/** An element as an independent, strict parser reads it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML strictly, with namespaces; throws for anything that is not well-formed. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = {
      name,
      attributes: Object.fromEntries(
        Object.values(attributes).map((attribute) => [attribute.name, attribute.value]),
      ),
      children: [],
      text: '',
    };
    present(open.at(-1), 'parent').children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    present(open.at(-1), 'parent').text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  return present(root.children[0], 'root element');
}

/** All elements of that name beneath `element`, in order. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first element of that name beneath `element`. */
export function first(element: XmlElement, name: string): XmlElement {
  return present(all(element, name)[0], `<${name}>`);
}
