import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import type { Source } from '../../../src/dossier/types.ts';
import { texText } from '../../../src/formats/bibtex/tex.ts';
import { writeBibtex } from '../../../src/formats/bibtex/write.ts';
import { arbitraryFile, nastyText } from '../../support/arbitrary-dossier.ts';
import { harbour } from '../../support/fixtures.ts';

const context = { title: 'The harbour @ dusk', exportedOn: '2025-06-30' };
const textOf = (dossier: Dossier): string => new TextDecoder().decode(writeBibtex(dossier, context));
const withSources = (...sources: Source[]): Dossier =>
  Dossier.of({ ...harbour().toFile(), sources, claims: [], briefings: [] });

describe('Sources as BibTeX', () => {
  it('are entries that another program reads: title, publisher by name, date, what they repeat', () => {
    const entries = new Cite(textOf(harbour())).data;
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      id: 'source:paper',
      title: 'A paper',
      publisher: 'The Paper',
      issued: { 'date-parts': [[2025, 6, 17]] },
      note: 'Repeats: An agency.',
    });
    expect(entries[1]).toMatchObject({ publisher: 'Southland' });
    expect(entries[2]).toMatchObject({ title: 'A broadcast', language: 'ko' });
  });

  it('say what sort of thing they are where that is known', () => {
    const text = textOf(
      withSources(
        { id: 'r', title: 'R', publisher: 'Panel', attributes: { type: 'report' } },
        { id: 'b', title: 'B', attributes: { type: 'Book' } },
        { id: 'w', title: 'W', url: 'https://example.org/a_b%20c?x={1}&y=#z' },
      ),
    );
    expect(text).toContain('@techreport{r,');
    expect(text).toContain('institution = {{Panel}}');
    expect(text).toContain('@book{b,');
    expect(text).toContain('url         = {https://example.org/a_b%20c?x=%7B1%7D&y=#z}');
    expect(new Cite(text).data[2]).toMatchObject({ URL: 'https://example.org/a_b%20c?x=%7B1%7D&y=#z' });
  });

  it('never make a date sharper than it is', () => {
    const text = textOf(
      withSources(
        { id: 'a', title: 'A', published: { edtf: '2025-06~', inferred: true } },
        { id: 'b', title: 'B', published: { edtf: '2024-10/..' } },
        { id: 'c', title: 'C', published: { edtf: '2024' } },
        { id: 'd', title: 'D', published: { edtf: 'soon', words: 'soon' } },
      ),
    );
    expect(text).toContain('year        = {about June 2025},\n  date        = {2025-06~}');
    expect(text).toContain('The date is inferred.');
    expect(text).toContain('year        = {from October 2024},\n  date        = {2024-10/..}');
    expect(text).toContain('year        = {2024},\n  date        = {2024}');
    expect(text).toContain('Dated “soon”. Date: soon.');
  });

  it('keep addresses that lead nowhere safe as text', () => {
    const text = textOf(withSources({ id: 'a', title: 'A', url: 'javascript:alert(1)' }));
    expect(text).not.toMatch(/^ {2}url/m);
    expect(text).toContain('Address: javascript:alert(1)');
  });

  it('are cited by keys that are ASCII, distinct and made from the id', () => {
    const text = textOf(
      withSources({ id: 'Ж {1}', title: 'A' }, { id: 'Ж (1)', title: 'B' }, { id: '…', title: 'C' }),
    );
    expect([...text.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual([
      'u416--1-',
      'u416--1--2',
      'source',
    ]);
  });

  it('are one entry each in every dossier, with braces that match', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const text = textOf(Dossier.of(file));
        let depth = 0;
        for (const char of text) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
        expect(depth).toBe(0);
        expect(new Cite(text).data).toHaveLength(file.sources.length);
      }),
      { numRuns: 50 },
    );
  });

  it('hold no character that TeX would run, outside of what stands for it', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const bare = texText(text).replace(/\\(text[a-z]+\{\}|[#$%&_])/g, '');
        expect(bare).not.toMatch(/[\\{}~^#$%&_\r\n]/);
      }),
    );
  });
});
