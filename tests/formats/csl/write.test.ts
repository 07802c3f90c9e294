import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { cslDate } from '../../../src/formats/csl/dates.ts';
import { writeCsl } from '../../../src/formats/csl/write.ts';
import { arbitraryFile } from '../../support/arbitrary-dossier.ts';
import { harbour, openData } from '../../support/fixtures.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const textOf = (dossier: Dossier): string => new TextDecoder().decode(writeCsl(dossier, context));

describe('Sources as CSL-JSON', () => {
  it('are items that another program reads', () => {
    const [paper, agency, broadcast] = new Cite(textOf(harbour())).data;
    expect(paper).toMatchObject({
      id: 'source:paper',
      type: 'document',
      title: 'A paper',
      publisher: 'The Paper',
      issued: { 'date-parts': [[2025, 6, 17]] },
      custom: { basedOn: ['source:agency'] },
    });
    expect(agency).toMatchObject({ publisher: 'Southland', custom: { reliability: 'B' } });
    expect(broadcast).toMatchObject({ language: 'ko' });
  });

  it('say “about” where the date is not exact, and that it is inferred', () => {
    const [first] = new Cite(textOf(openData('north-korea-russia.dossier.json'))).data;
    expect(first).toMatchObject({
      issued: { 'date-parts': [[2025, 6]], circa: true },
      custom: { published: { edtf: '2025-06~', inferred: true } },
    });
  });

  it.each([
    ['2024', { 'date-parts': [[2024]] }],
    ['2024-10-08', { 'date-parts': [[2024, 10, 8]] }],
    ['2024-23', { 'date-parts': [[2024]], season: 3 }],
    [
      '2024-10/2025-01',
      {
        'date-parts': [
          [2024, 10],
          [2025, 1],
        ],
      },
    ],
    ['2024~/2025', { literal: 'about 2024 to 2025' }],
    ['2024-10/..', { literal: 'from October 2024' }],
    ['202X', { literal: 'the 2020s' }],
    ['2024-31', { literal: '2024-31' }],
    ['2024-02-31', { literal: '31 February 2024' }],
    ['soon', { literal: 'soon' }],
  ])('have the date %s as far as CSL can say it', (edtf, date) => {
    expect(cslDate({ edtf })).toEqual(date);
  });

  it('are one item each in every dossier, under distinct keys, titles as they are', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const items = JSON.parse(textOf(Dossier.of(file))) as { id: string; title: string; URL?: string }[];
        expect(items.map(({ title }) => title)).toEqual(file.sources.map(({ title }) => title));
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        for (const { URL: url } of items) if (url !== undefined) expect(url).toMatch(/^(https?|mailto):/);
      }),
    );
  });
});
