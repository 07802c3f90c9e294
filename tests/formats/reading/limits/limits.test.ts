import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount, parsedAmount, writtenAmount } from '../../../../src/formats/reading/limits/amounts.ts';
import { beyond, wayOut } from '../../../../src/formats/reading/limits/beyond.ts';
import { limitsWith, raised } from '../../../../src/formats/reading/limits/chosen.ts';
import { KNOWN_LIMITS, limitNamed, limitOf } from '../../../../src/formats/reading/limits/known.ts';
import { LIMITS } from '../../../../src/formats/reading/limits.ts';
import { read, readText } from '../../../support/reading.ts';

const anyLimit = fc.constantFrom(...KNOWN_LIMITS);
const limitAndValue = anyLimit.chain((limit) =>
  fc.tuple(fc.constant(limit), fc.integer({ min: limit.lowest, max: limit.highest })),
);

describe('The limits', () => {
  it('are all described, each once, with what is usual between the lowest and the highest', () => {
    expect(KNOWN_LIMITS.map(({ id }) => id).sort()).toEqual(Object.keys(LIMITS).sort());
    for (const { id, usual, lowest, highest, memory, risk } of KNOWN_LIMITS) {
      expect(usual).toBe(LIMITS[id]);
      expect(lowest).toBeLessThanOrEqual(usual);
      expect(highest).toBeGreaterThan(usual);
      expect(memory ?? risk).toBeDefined();
    }
    expect(new Set(KNOWN_LIMITS.map(({ label }) => label)).size).toBe(KNOWN_LIMITS.length);
  });

  it('are known by their ids, with hyphens and in any case', () => {
    expect(limitNamed('id-length')?.id).toBe('idLength');
    expect(limitNamed('BYTES')?.id).toBe('bytes');
    expect(limitNamed('__proto__')).toBeUndefined();
  });

  it('are the usual ones but for what is chosen, held to what is possible', () => {
    expect(limitsWith()).toEqual(LIMITS);
    expect(limitsWith({ bytes: 2e9 }, undefined, { depth: 3, bytes: 1e9 })).toEqual({
      ...LIMITS,
      bytes: 1e9,
      depth: 3,
    });
    const kept = JSON.parse(
      '{"depth": 1e12, "files": -5, "ratio": "many", "strange": 1, "__proto__": {"bytes": 1}}',
    );
    expect(limitsWith(kept)).toEqual({ ...LIMITS, depth: limitOf('depth').highest, files: 1 });
  });
});

describe('A value of a limit', () => {
  it('is read back as it is written', () => {
    fc.assert(
      fc.property(limitAndValue, ([limit, value]) => {
        expect(parsedAmount(limit, writtenAmount(limit, value))).toEqual({ ok: true, value });
      }),
    );
  });

  it.each([
    ['bytes', '2 GB', 2e9],
    ['bytes', '2gb', 2e9],
    ['bytes', '1.5 MB', 1_500_000],
    ['bytes', '1 GiB', 2 ** 30],
    ['bytes', ' 2000 ', 2000],
    ['bytes', '12,000 bytes', 12_000],
    ['items', '10 million', 10_000_000],
    ['items', '10,000,000', 10_000_000],
    ['idLength', '1000', 1000],
  ] as const)('%s can be written %j', (id, text, value) => {
    expect(parsedAmount(limitOf(id), text)).toEqual({ ok: true, value });
  });

  it.each([
    ['bytes', '', 'limit/unreadable'],
    ['bytes', '2 TB', 'limit/unreadable'],
    ['bytes', '-1', 'limit/unreadable'],
    ['bytes', '1e9', 'limit/unreadable'],
    ['bytes', '100 GB', 'limit/out-of-range'],
    ['bytes', '999', 'limit/out-of-range'],
    ['depth', '2.5', 'limit/out-of-range'],
    ['depth', '5 GB', 'limit/unreadable'],
    ['depth', '501', 'limit/out-of-range'],
  ] as const)('%s cannot be %j', (id, text, code) => {
    const result = parsedAmount(limitOf(id), text);
    expect(result).toMatchObject({ ok: false, fault: { code, fix: expect.stringContaining('from ') } });
  });

  it('in words says what is counted, and never less than there is', () => {
    expect(amount('bytes', 500_000_000)).toBe('500 MB');
    expect(amount('bytes', 500_000_001)).toBe('500.1 MB');
    expect(amount('bytes', 12)).toBe('12 bytes');
    expect(amount('files', 1)).toBe('1 file');
    expect(amount('ratio', 200)).toBe('200 times its size');
  });
});

describe('A limit that stands in the way', () => {
  it('can be raised to a round number that lets pass what was found, or not at all', () => {
    fc.assert(
      fc.property(limitAndValue, fc.nat(), ([{ id, highest }, allowed], more) => {
        const needed = allowed + 1 + more;
        const value = raised(id, allowed, needed);
        if (needed > highest) expect(value).toBeUndefined();
        else {
          expect(value).toBeGreaterThanOrEqual(needed);
          expect(value).toBeLessThanOrEqual(highest);
        }
      }),
    );
    expect(raised('bytes', LIMITS.bytes, 612_000_000)).toBe(1e9);
    expect(raised('depth', LIMITS.depth)).toBe(500);
    expect(raised('depth', 500)).toBeUndefined();
  });

  it('says what was found, what is allowed, and how to allow more', () => {
    const found = (much: string): string => `It has ${much}`;
    expect(beyond(LIMITS, 'bytes', { found, needed: 612_345_678, fix: 'Split it.' })).toEqual({
      why: 'It has 612.4 MB; the limit is 500 MB.',
      fix: 'Split it. To read it all the same, raise the limit “Size of a file” to 1 GB.',
      limit: { id: 'bytes', allowed: 500_000_000, needed: 612_345_678 },
    });
    const long = beyond(LIMITS, 'textLength', { found, times: 4 });
    expect(long.why).toBe('It has more than 4,000,000 characters, which is the limit.');
    expect(wayOut(long.limit)).toBe(2_000_000);
    const huge = beyond(LIMITS, 'items', { found, needed: 1e12 });
    expect(huge.fix).toBe(
      'The limit “Entities and claims” cannot be higher than 20,000,000 entities and claims.',
    );
    expect(wayOut(huge.limit)).toBeUndefined();
  });
});

const deepJson = (levels: number): string =>
  `{"nodes":[{"id":"a","x":${'['.repeat(levels - 3)}${']'.repeat(levels - 3)}},{"id":"b"}],"links":[{"source":"a","target":"b"}]}`;
const deepDot = (levels: number): string =>
  `digraph {${' {'.repeat(levels - 1)} a -> b ${'} '.repeat(levels - 1)}}`;
const deepXml = (levels: number): string =>
  `<gexf version="1.3"><graph><nodes>${'<node id="a"><nodes>'.repeat((levels - 3) / 2 - 1)}<node id="b"/>${'</nodes></node>'.repeat((levels - 3) / 2 - 1)}</nodes><edges/></graph></gexf>`;

describe('Files beyond a limit', () => {
  const wide = `x,${Array.from({ length: 30 }, (_, i) => `c${i}`).join(',')}\n1\n`;
  it.each([
    ['a.gexf', deepXml(231), { depth: 210 }],
    ['a.gexf', '<gexf version="1.3" a="1" b="2" c="3"/>', { attributes: 3 }],
    ['a.gv', deepDot(31), { depth: 30 }],
    ['a.gv', 'digraph { {a b c} -> {d e f} }', { pairs: 8 }],
    ['a.json', deepJson(31), { depth: 30 }],
    ['a.csv', wide, { columns: 10 }],
    ['a.csv', `source,target\n${'x'.repeat(30)},b\n`, { idLength: 20 }],
    ['a.csv', 'source,target\na,b\nb,c\nc,d\n', { items: 3 }],
    ['a.csv', `source,target,note\na,b,"${'x'.repeat(200)}"\n`, { textLength: 100 }],
    ['a.net', `*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2 ${'1 '.repeat(1_000_000)}`, { lineLength: 1000 }],
    ['a.csv', `source,target\n${'a,b\n'.repeat(1000)}`, { bytes: 1000 }],
  ] as const)('are refused with the limit and how to allow more: %s', async (name, text, limits) => {
    const [id] = Object.keys(limits);
    const { fault } = await read([[name, text]], { limits });
    expect(fault?.limit).toMatchObject({ id, allowed: Object.values(limits)[0] });
    expect(fault?.why).toMatch(/the limit(\.| is )/);
    expect(fault?.fix).toContain('raise the limit “');
    const more = fault?.limit && wayOut(fault.limit);
    const again = await read([[name, text]], { limits: { ...limits, [id ?? '']: more } });
    expect(again.fault?.limit?.allowed).not.toBe(fault?.limit?.allowed);
  });

  it('name it in the remark on what was left out', async () => {
    const node = {
      id: 'a',
      note: 'x'.repeat(150),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`f${i}`, i])),
    };
    const text = JSON.stringify({ nodes: [node, { id: 'b' }], links: [{ source: 'a', target: 'b' }] });
    const { report } = await readText('a.json', text, { limits: { attributes: 5, textLength: 100 } });
    const said = report.remarks.flatMap(({ first }) =>
      first.map(({ message, limit }) => [limit?.id, message]),
    );
    expect(said).toContainEqual([
      'attributes',
      'It has 9 attributes; the limit is 5 attributes. The first are kept.',
    ]);
    expect(said.find(([id]) => id === 'textLength')?.[1]).toBe(
      '“note” has 150 characters; the limit is 100 characters. It is left out.',
    );
  });

  it('are read at the highest nesting that can be allowed', async () => {
    const limits = { depth: limitOf('depth').highest };
    for (const [name, text] of [
      ['a.json', deepJson(500)],
      ['a.gv', deepDot(500)],
      ['a.gexf', deepXml(499)],
    ] as const)
      expect((await read([[name, text]], { limits })).fault).toBeUndefined();
  });
});
