import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { markdownText } from '../../../src/formats/markdown/text.ts';
import { writeMarkdown } from '../../../src/formats/markdown/write.ts';
import { arbitraryFile, nastyText } from '../../support/arbitrary-dossier.ts';
import { harbour, openData } from '../../support/fixtures.ts';

const context = { title: 'The | harbour', exportedOn: '2025-06-30' };
const linesOf = (dossier: Dossier): string[] =>
  new TextDecoder().decode(writeMarkdown(dossier, context)).split('\n');

/** The cells of a row, as GFM divides it: at each | that no backslash escapes. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)(?:\\\\)*\|/);
  expect(cells[0]).toBe('');
  expect(cells.at(-1)).toBe('');
  return cells.slice(1, -1).map((cell) => cell.trim());
}

interface Section {
  readonly heading: string;
  readonly rows: readonly string[][];
}

/** Reads the whole document by the only four forms that a line may have; throws for any other. */
function structureOf(lines: readonly string[]) {
  const sections: { heading: string; rows: string[][] }[] = [];
  const notes = new Map<string, string>();
  const [title, blank, about, ...rest] = lines;
  expect(title).toMatch(/^# /);
  expect(blank).toBe('');
  expect(about).toMatch(/^Written by Throughline on /);
  for (const line of rest) {
    const note = /^\[\^(\d+)\]: (.+)$/.exec(line);
    if (line.startsWith('## ')) sections.push({ heading: line.slice(3), rows: [] });
    else if (line.startsWith('| ')) sections.at(-1)?.rows.push(cellsOf(line));
    else if (note) notes.set(note[1] ?? '', note[2] ?? '');
    else if (line !== '') throw new Error(`A line of no known form: ${line}`);
  }
  const read: Section[] = sections.map(({ heading, rows: [head, rule, ...rows] }) => {
    expect(head).toHaveLength(7);
    expect(rule).toEqual(Array(7).fill('---'));
    for (const cells of rows) expect(cells).toHaveLength(7);
    return { heading, rows };
  });
  return { sections: read, notes };
}

describe('A table of evidence', () => {
  it('has a section for each relation type, a row for each claim, a footnote for each source', () => {
    const { sections, notes } = structureOf(linesOf(harbour()));
    expect(sections.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ['supplied', 1],
      ['went to', 3],
      ['is allied with', 1],
      ['speaks of', 1],
      ['Claims about no relation', 1],
    ]);
    expect(sections[0]?.rows[0]).toEqual([
      'Northland *supplied* Soldiers',
      'Ann Example',
      'Northland sent 10,000 to 12,000 soldiers to Southland.<br>\\[claim:1\\]',
      'about October 2024',
      'estimated',
      '10,000–12,000 soldiers<br>of: Soldiers',
      '[^1] ¶1',
    ]);
    expect([...notes.values()]).toEqual([
      'A paper. The Paper. 17 June 2025. repeats: An agency.',
      'An agency. Southland. reliability B.',
      'A broadcast. in ko.',
    ]);
  });

  it('tells once what a claim says, however many relations it asserts', () => {
    const file = harbour().toFile();
    const [first, ...claims] = file.claims;
    if (!first) throw new Error('There is no claim.');
    const [[subject = '', type = '', object = ''] = []] = first.asserts;
    const [other = ''] = file.vocabulary.relationTypes.map(({ id }) => id).filter((id) => id !== type);
    const asserts = [
      [subject, type, object],
      [object, type, subject],
      [subject, other, object],
    ] as const;
    const dossier = Dossier.of({ ...file, claims: [{ ...first, asserts }, ...claims], briefings: [] });
    const rows = structureOf(linesOf(dossier)).sections.flatMap((section) => section.rows);
    const own = rows.filter((row) => row[2]?.includes(markdownText(first.id)));
    expect(own.map((row) => row[0]?.split('<br>').length)).toEqual([2, 1]);
    expect(own[0]?.[2]).toContain(markdownText(first.summary));
    expect(own[1]?.slice(1)).toEqual(['', 'as said above \\[claim:1\\]', '', '', '', '[^1]']);
  });

  it('says of the founding dossier what every claim says, and names each source that it cites', () => {
    const dossier = openData('north-korea-russia.dossier.json');
    const { sections, notes } = structureOf(linesOf(dossier));
    const cells = sections.flatMap(({ rows }) => rows.map((row) => row[2] ?? ''));
    for (const { id, summary } of dossier.claims.values())
      expect(cells.some((cell) => cell.startsWith(markdownText(summary)) && cell.includes(id))).toBe(true);
    const cited = sections.flatMap(({ rows }) => rows.map((row) => /^\[\^(\d+)\]/.exec(row[6] ?? '')?.[1]));
    for (const number of cited) expect(notes.has(number ?? '')).toBe(true);
  });

  it('keeps text text: no markup, no HTML, no link that a source has not', () => {
    const nasty = '<script>a|b`c`*d*_e_[f](https://x.example) www.x.example a@b.example $x$ &lt; ~~g~~ #1\nh';
    const file = harbour().toFile();
    const [first, ...claims] = file.claims;
    const dossier = Dossier.of({
      ...file,
      claims: [{ ...first, summary: nasty } as (typeof file.claims)[0], ...claims],
      briefings: [],
    });
    const text = linesOf(dossier).join('\n');
    expect(text).toContain(
      '\\<script\\>a\\|b\\`c\\`\\*d\\*\\_e\\_\\[f\\](https\\://x.example) www\\.x.example a\\@b.example \\$x\\$ \\&lt; \\~\\~g\\~\\~ \\#1<br>h',
    );
    expect(text.replaceAll('<br>', '')).not.toMatch(/(?<!\\)(<|\]\()/);
  });

  it('links sources to the web only', () => {
    const file = harbour().toFile();
    const sources = ['https://example.org/a?b=<c>|d', 'javascript:alert(1)'].map((url, i) => ({
      id: `s${i}`,
      title: 'T',
      url,
    }));
    const { notes } = structureOf(linesOf(Dossier.of({ ...file, sources, claims: [], briefings: [] })));
    expect([...notes.values()]).toEqual([
      '[T](<https://example.org/a?b=%3Cc%3E%7Cd>).',
      'T (javascript:alert(1)).',
    ]);
  });

  it('has that structure for every dossier', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const { sections, notes } = structureOf(linesOf(dossier));
        const rows = sections.reduce((sum, section) => sum + section.rows.length, 0);
        const bare = file.claims.filter(({ asserts }) => asserts.length === 0).length;
        const stated = [...dossier.relations.values()].flatMap(({ type, claims }) =>
          claims.map((claim) => JSON.stringify([type, claim])),
        );
        expect(rows).toBe(bare + new Set(stated).size);
        expect(notes.size).toBe(file.sources.length);
      }),
    );
  });

  it('gives each text back when the backslashes are taken off', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const back = markdownText(text).replaceAll('<br>', '\n').replace(/\\(.)/g, '$1');
        const visible = text.trim().replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
        const signs = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\u2028\u2029]/u;
        if (!signs.test(text.replace(/[\r\n\t]/g, ''))) expect(back.trim()).toBe(visible);
        expect(markdownText(text)).not.toMatch(/(?<!\\)(\\\\)*[`*_[\]#|~&$]/);
      }),
    );
  });
});
