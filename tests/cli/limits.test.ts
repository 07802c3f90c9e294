import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN_LIMITS } from '../../src/formats/reading/limits/known.ts';
import { temporaryFolder, terminal } from '../support/terminal.ts';

const LONG = 'x'.repeat(1200);
const long = JSON.stringify({ nodes: [{ id: LONG }, { id: 'b' }], links: [{ source: LONG, target: 'b' }] });
const wide = JSON.stringify({
  nodes: [{ id: 'a', ...Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`field${i}`, i])) }],
  links: [{ source: 'a', target: 'a' }],
});

describe('throughline --limit', () => {
  it('reads what a limit refused, as the refusal says', async () => {
    using folder = temporaryFolder();
    const [input, output] = [folder.path('long.json'), folder.path('out.gexf')];
    writeFileSync(input, long);
    const refused = await terminal('convert', input, output);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('an id has 1,200 characters; the limit is 1,000 characters.');
    expect(refused.err).toContain('raise the limit “Length of an id” to 2,000 characters');
    const [, option = ''] = /--limit (\S+)/.exec(refused.err) ?? [];
    expect(option).toBe('idLength=2000');
    const ran = await terminal('convert', input, output, '--limit', option);
    expect(ran).toMatchObject({ code: 0, err: expect.not.stringContaining('limit') });
    expect(readFileSync(output, 'utf8')).toContain(LONG);
    expect((await terminal('stats', input, '--limit', 'id-length=1,200')).code).toBe(0);
  });

  it('names the limit in JSON, for a refusal and in the report for what was left out', async () => {
    using folder = temporaryFolder();
    writeFileSync(folder.path('long.json'), long);
    writeFileSync(folder.path('wide.json'), wide);
    const refused = await terminal('stats', folder.path('long.json'), '--json');
    const limit = { id: 'idLength', allowed: 1000, needed: 1200 };
    expect(JSON.parse(refused.err)).toMatchObject({ fault: { code: 'import/id', limit } });
    const report = JSON.parse((await terminal('convert', folder.path('wide.json'), '--report', 'json')).out);
    expect(report.remarks).toMatchObject([
      { code: 'attribute/too-many', first: [{ limit: { id: 'attributes', allowed: 500, needed: 600 } }] },
    ]);
    const whole = await terminal(
      'convert',
      folder.path('wide.json'),
      '--report',
      'json',
      '--limit',
      'attributes=600',
    );
    expect(JSON.parse(whole.out).remarks).toEqual([]);
  });

  it('holds for dossiers, too', async () => {
    using folder = temporaryFolder();
    const path = folder.path('a.dossier.json');
    writeFileSync(path, `{"format":"throughline-dossier"${' '.repeat(2000)}}`);
    for (const command of ['validate', 'stats'])
      expect(await terminal(command, path, '--limit', 'bytes=1kB')).toMatchObject({
        code: 1,
        err: expect.stringContaining('It has 2.1 kB; the limit is 1 kB.'),
      });
  });

  it.each([
    ['byte=2GB', 'There is no limit “byte”. Did you mean “bytes”? These can be set: bytes, items, ratio,'],
    ['nothing', 'There is no limit “nothing”. These can be set: '],
    ['bytes', 'bytes: “” is no size. Write a size such as 500 MB, from 1 kB to 4 GB.'],
    ['bytes=9GB', 'bytes: It cannot be 9GB. Write a size such as 500 MB, from 1 kB to 4 GB.'],
    ['depth=2 GB', 'depth: “2 GB” is no number. Write a whole number, from 3 to 500.'],
  ])('%s is refused with what there is', async (option, says) => {
    const ran = await terminal('stats', 'never-read.json', '--limit', option);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says);
  });

  it('is listed in the help with every limit and what is usual, and belongs to what reads', async () => {
    const { out } = await terminal('--help');
    for (const { id, label } of KNOWN_LIMITS) expect(out).toMatch(new RegExp(`^ {4}${id} .*${label}`, 'm'));
    expect(out).toMatch(/bytes +500 MB; 1kB to 4GB\. Size of a file\./);
    expect((await terminal('formats', '--limit', 'bytes=1GB')).code).toBe(2);
  });
});
