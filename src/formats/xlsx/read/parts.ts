import type { Archive } from '../../reading/archive/zip.ts';
import { detectEncoding } from '../../reading/encoding.ts';
import type { Limits } from '../../reading/limits.ts';
import { Unreadable } from '../../reading/part.ts';
import { readXml, type XmlVisitor } from '../../xml/read.ts';

async function* textOf(archive: Archive, name: string): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for (const chunk of archive.chunks(name)) {
    decoder ??= new TextDecoder(
      chunk[1] === 0xff || chunk[1] === 0xfe ? detectEncoding(chunk).encoding : 'utf-8',
      {
        fatal: true,
      },
    );
    yield decoded(() => decoder?.decode(chunk, { stream: true }), name);
  }
  yield decoded(() => decoder?.decode(), name);
}

function decoded(decode: () => string | undefined, name: string): string {
  try {
    return decode() ?? '';
  } catch {
    throw new Unreadable('file/encoding', `There are bytes in “${name}” that are no text.`);
  }
}

/** Reads a part of a workbook. Throws an {@link Unreadable} for what is missing, damaged, or no XML. */
export async function readPart(
  archive: Archive,
  name: string,
  visitor: XmlVisitor,
  limits: Limits,
): Promise<void> {
  const result = await readXml(textOf(archive, name), visitor, limits, name);
  if (result.ok) return;
  const { code, why, fix, limit } = result.fault;
  throw new Unreadable(code, `In “${name}”: ${why}`, fix, limit);
}

/** What a part of the package relates to: the targets as full paths, by their ids. */
interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `worksheet`. */
  readonly type: string;
  readonly target: string;
}

/** A target as a path of the package: relative to the folder of the part that names it, or from the root. */
function resolved(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The relationships of a part; none where it has no list of them. */
export async function relationshipsOf(
  archive: Archive,
  path: string,
  limits: Limits,
): Promise<Relationship[]> {
  const slash = path.lastIndexOf('/') + 1;
  const [folder, file] = [path.slice(0, slash), path.slice(slash)];
  const list = `${folder}_rels/${file}.rels`;
  const found: Relationship[] = [];
  if (!archive.has(list)) return found;
  const visitor: XmlVisitor = {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      found.push({
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolved(folder, attributes.get('Target') ?? ''),
      });
    },
    close() {},
  };
  await readPart(archive, list, visitor, limits);
  return found;
}
