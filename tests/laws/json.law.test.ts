import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathText } from '../../src/dossier/file/path.ts';
import { parseJson } from '../../src/formats/json/parse.ts';
import { Input } from '../../src/formats/reading/input.ts';
import { LIMITS } from '../../src/formats/reading/limits.ts';
import { partOfBytes } from '../../src/formats/reading/part.ts';
import { nastyText } from '../support/arbitrary-dossier.ts';

/** JSON as it is written: an object is a list of members, in which a key may come again. */
type Written =
  | { readonly scalar: string | number | boolean | null }
  | { readonly items: readonly Written[] }
  | { readonly members: readonly Member[] };

interface Member {
  readonly key: string;
  readonly escaped: boolean;
  readonly space: string;
  readonly value: Written;
}

const key = fc.oneof(fc.constantFrom('a', 'b', '__proto__', '', '"', '\\', '{', ',', ':'), nastyText);
const written = fc.letrec<{ written: Written; member: Member }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 5 },
    fc.record({ scalar: fc.oneof(key, fc.integer(), fc.boolean(), fc.constant(null)) }),
    fc.record({ items: fc.array(tie('written'), { maxLength: 4 }) }),
    fc.record({ members: fc.array(tie('member'), { maxLength: 5 }) }),
  ),
  member: fc.record({
    key,
    escaped: fc.boolean(),
    space: fc.constantFrom('', ' ', '\n\t'),
    value: tie('written'),
  }),
})).written;

const escapedText = (text: string): string =>
  `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`;

function textOf(json: Written): string {
  if ('scalar' in json) return JSON.stringify(json.scalar);
  if ('items' in json) return `[${json.items.map(textOf).join(',')}]`;
  const members = json.members.map(({ key, escaped, space, value }) => {
    const name = escaped ? escapedText(key) : JSON.stringify(key);
    return `${space}${name}${space}:${space}${textOf(value)}${space}`;
  });
  return `{${members.join(',')}}`;
}

/** Where a key comes again, in the order of the text. */
function again(json: Written, path: readonly (string | number)[] = []): string[] {
  if ('scalar' in json) return [];
  if ('items' in json) return json.items.flatMap((item, i) => again(item, [...path, i]));
  return json.members.flatMap(({ key, value }, i) => [
    ...(json.members.slice(0, i).some((before) => before.key === key) ? [pathText(path)] : []),
    ...again(value, [...path, key]),
  ]);
}

async function parsed(text: string) {
  const remarks: { code: string; where: string }[] = [];
  const part = partOfBytes('a.json', new TextEncoder().encode(text));
  const input = new Input([part], 'utf-8', { limits: LIMITS, report: () => undefined });
  const json = await parseJson(input, {
    remark: (code, _severity, where) => remarks.push({ code, where }),
  });
  if (!json.ok) throw new Error(json.fault.why);
  return { value: json.value, remarks };
}

describe('Any JSON text', () => {
  it('is parsed as JSON.parse does, and each key that comes again in its object is remarked with its place', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (json) => {
        const text = textOf(json);
        const { value, remarks } = await parsed(text);
        expect(value).toEqual(JSON.parse(text));
        expect(remarks).toEqual(
          again(json).map((where) => ({ code: 'json/key-twice', where: where || 'the outermost object' })),
        );
      }),
    );
  });

  it('that JSON.stringify writes is parsed without a remark on keys', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(0, 2), async (value, indent) => {
        const { remarks } = await parsed(JSON.stringify(value, null, indent));
        expect(remarks.filter(({ code }) => code === 'json/key-twice')).toEqual([]);
      }),
    );
  });
});
