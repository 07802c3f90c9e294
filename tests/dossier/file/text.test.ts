import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/dossier/file/text.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [part])),
  );

describe('the text of a file', () => {
  test('is read from UTF-8, without its byte order mark', () => {
    expect(textOf(bytes('김정은, Шойгу'), 'a.json')).toEqual({ ok: true, value: '김정은, Шойгу' });
    expect(textOf(bytes(0xef, 0xbb, 0xbf, '{}'), 'a.json')).toEqual({ ok: true, value: '{}' });
  });

  test.each([
    ['Latin-1', bytes('{"name": "Z', 0xfc, 'rich"}')],
    ['UTF-16', bytes(0xff, 0xfe, '{', 0, '}', 0)],
    ['a picture', bytes(0x89, 'PNG')],
    ['UTF-8 that is cut off', bytes('{"name": "Z', 0xc3)],
  ])('is refused when it is %s, instead of losing its letters', (_, other) => {
    const read = textOf(other, 'a.json');
    expect(read).toMatchObject({ ok: false, fault: { code: 'file/encoding', where: 'a.json' } });
    expect(!read.ok && read.fault.fix).toMatch(/UTF-8/);
  });
});
