import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/formats/reading/limits.ts';
import { AttributeCollector } from '../../../src/formats/xml/attributes.ts';
import { readXml } from '../../../src/formats/xml/read.ts';
import { xmlEvents } from '../../support/xml-events.ts';

const faultOf = async (text: string) => (await xmlEvents([text])).fault;

describe('XML that is refused', () => {
  it.each([
    ['<a>&nbsp;</a>', 'Line 1, column 4: “&nbsp;” is not defined'],
    ['<a>\n b &copy; c</a>', 'Line 2, column 4: “&copy;” is not defined'],
    ['<a b="1 & 2"/>', 'Line 1, column 9: There is a “&” that begins no reference.'],
    ['<a>&#0;</a>', '“&#0;” stands for no character that XML allows.'],
    ['<a>&#xD800;</a>', '“&#xD800;” stands for no character'],
    [`<a>&#x${'f'.repeat(400)};</a>`, 'stands for no character'],
    ['<a>\uD83E plain</a>', 'Line 1, column 4: There is a character that XML does not allow.'],
    ['<a b="\uDC00"/>', 'There is a character that XML does not allow.'],
    ['<a><b>\n</a>', 'Line 2, column 1: </a> ends something else than <b>, which began on line 1.'],
    ['<a>\n<b>\n<c>', 'Line 3, column 4: The file ends inside of <c>, which begins on line 3.'],
    ['<a/><!-- open', 'Line 1, column 5: The file ends inside of what begins here.'],
    ['  \n', 'There is no element in it.'],
    ['<?go?more?><a/>', 'There is a “<?” without a name.'],
    ['<a x="1" y="2" x="3"/>', 'Line 1, column 16: The attribute “x” occurs twice.'],
    ['<a>]]></a>', 'Line 1, column 4: There is a “]]>” in text.'],
  ])('%j: where and why', async (text, why) => {
    const fault = await faultOf(text);
    expect(fault?.code).toBe('xml/syntax');
    expect(fault?.why).toContain(why);
  });

  it('says what to do about a word that HTML knows, and about a DOCTYPE', async () => {
    expect((await faultOf('<a>&nbsp;</a>'))?.fix).toContain('&#160;');
    expect(await faultOf('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({
      code: 'xml/doctype',
      fix: expect.stringContaining('Remove the DOCTYPE'),
    });
  });

  it('is nested deeper, has more attributes, or goes on for longer than the limits let it', async () => {
    const deep = await xmlEvents(['<a><a><a/></a></a>'], { depth: 2 });
    expect(deep.fault).toMatchObject({ code: 'xml/nesting', why: expect.stringContaining('column 7') });
    const wide = await xmlEvents(['<a b="1" c="2" d="3"/>'], { attributes: 2 });
    expect(wide.fault?.code).toBe('xml/attributes');
    const pieces = Array.from({ length: 100 }, () => 'x'.repeat(10));
    const long = await xmlEvents(['<a b="', ...pieces], { textLength: 10 });
    expect(long.fault?.code).toBe('xml/too-long');
  });
});

describe('XML that is read', () => {
  it('may come letter by letter, and its text in any pieces', async () => {
    const text = '<?xml version="1.0"?>\r\n<a b="&lt;1\r\n2">x ]] &amp; y\r\r\nz<![CDATA[<]]>🦭</a>';
    const { events } = await xmlEvents(text.split(''));
    expect(events).toEqual(['<a', '@b=<1 2', 'x ]] & y\n\nz<🦭', '>a']);
  });

  it('may hold an attribute that comes in very many pieces', async () => {
    const pieces = Array.from({ length: 20_000 }, () => '12345678');
    const { events } = await xmlEvents(['<a b="', ...pieces, '"/>']);
    expect(events[1]?.length).toBe(3 + 160_000);
  });

  it('may have more different names than are kept', async () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `n${i}`);
    const { events, fault } = await xmlEvents([
      `<a>${names.map((name) => `<${name} ${name}="1"/>`).join('')}</a>`,
    ]);
    expect(fault).toBeUndefined();
    expect(events.length).toBe(2 + 3 * names.length);
  });

  it('is told line by line', async () => {
    const lines: number[] = [];
    async function* pieces() {
      yield '<a>\n<b>\n\n<';
      yield 'c/>';
      yield '</b><d\n/>\n';
      yield '<e/></a>';
    }
    const visitor = {
      open: (_: string, __: unknown, line: number) => lines.push(line),
      close: () => undefined,
    };
    await readXml(pieces(), visitor, LIMITS, 'x');
    expect(lines).toEqual([1, 2, 4, 4, 6]);
  });
});

describe('The attributes of an element', () => {
  const collector = new AttributeCollector();
  collector.begin();
  collector.add('id', '1', false);
  collector.add('type', 'prefixed', true);
  collector.add('type', 'own', false);
  collector.add('id', 'prefixed', true);
  collector.add('own', 'id', false);
  const attributes = collector.done();

  it('are a map in which a name without prefix wins', () => {
    expect([...attributes]).toEqual([
      ['id', '1'],
      ['type', 'own'],
      ['own', 'id'],
    ]);
    expect([attributes.size, attributes.get('type'), attributes.get('none')]).toEqual([3, 'own', undefined]);
    expect([attributes.has('id'), attributes.has('prefixed')]).toEqual([true, false]);
    expect([[...attributes.keys()], [...attributes.values()]]).toEqual([
      ['id', 'type', 'own'],
      ['1', 'own', 'id'],
    ]);
    const seen: string[] = [];
    attributes.forEach((value, name) => void seen.push(`${name}=${value}`));
    expect(seen).toEqual(['id=1', 'type=own', 'own=id']);
    collector.begin();
    expect([collector.done().size, attributes.size]).toEqual([0, 3]);
  });
});
