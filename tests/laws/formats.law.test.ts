import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import { guarded, unguarded } from '../../src/formats/csv/guard.ts';
import { writeCsv } from '../../src/formats/csv/write.ts';
import { writeDossier } from '../../src/formats/dossier/write.ts';
import { writeGexf } from '../../src/formats/gexf/write.ts';
import { writeGraphml } from '../../src/formats/graphml/write.ts';
import { clean, joined } from '../../src/formats/text.ts';
import { present } from '../../src/kernel/invariant.ts';
import { arbitraryFile, nastyText } from '../support/arbitrary-dossier.ts';
import { separated } from '../support/separated.ts';
import { all, parseXml, type XmlElement } from '../support/xml.ts';

const context = (file: DossierFile) => ({ title: file.title, exportedOn: '2025-06-30' });

/** A reader of line ends, as XML 1.0 §2.11 tells it to be; ours are written as references, which it leaves alone. */
const field = (element: XmlElement, key: string): string | undefined =>
  element.children.find(({ attributes }) => attributes.key === key)?.text;

function expectSameGraph(dossier: Dossier, nodes: readonly XmlElement[], edges: readonly XmlElement[]): void {
  const ids = nodes.map(({ attributes }) => attributes.id ?? '');
  expect(ids).toHaveLength(dossier.entities.size);
  expect(new Set(ids).size).toBe(ids.length);
  const numbers = new Map([...dossier.entities.keys()].map((id, i) => [id, ids[i]]));
  const ends = [...dossier.relations.values()].map(({ subject, object }) => [
    numbers.get(subject),
    numbers.get(object),
  ]);
  expect(edges.map(({ attributes }) => [attributes.source, attributes.target])).toEqual(ends);
}

describe('Writing any dossier', () => {
  it('as a dossier file and opening it gives an equal dossier', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const opened = openDossier(new TextDecoder().decode(writeDossier(dossier, context(file))), 'written');
        if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
        expect(opened.value.file).toEqual({ ...file, $schema: './schema/dossier.schema.json' });
        expect(Dossier.of(opened.value.file).toFile()).toEqual(dossier.toFile());
      }),
    );
  });

  it('as GraphML gives well-formed XML with each entity, each relation and their names', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const written = parseXml(writeGraphml(dossier, context(file)));
        const nodes = all(written, 'node');
        const edges = all(written, 'edge');
        expectSameGraph(dossier, nodes, edges);
        expect(nodes.map((node) => field(node, 'node_label'))).toEqual(
          file.entities.map(({ name }) => clean(name)),
        );
        const claims = [...dossier.relations.values()].map((relation) => relation.claims.map(clean));
        expect(edges.map((edge) => separated(field(edge, 'edge_claims') ?? ''))).toEqual(claims);
      }),
    );
  });

  it('as GEXF gives well-formed XML with each entity, each relation and their names', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const dossier = Dossier.of(file);
        const written = parseXml(writeGexf(dossier, context(file)));
        expectSameGraph(dossier, all(written, 'node'), all(written, 'edge'));
        expect(all(written, 'node').map(({ attributes }) => attributes.label)).toEqual(
          file.entities.map(({ name }) => clean(name)),
        );
        for (const { attributes } of [...all(written, 'edge'), ...all(written, 'spell')]) {
          const { start = '0001-01-01', end = '9999-12-31' } = attributes;
          expect(start).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(start <= end).toBe(true);
        }
      }),
    );
  });

  it('as CSV keeps every text, once the guard is taken off, and no cell can run as a formula', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const zip = unzipSync(writeCsv(Dossier.of(file), context(file)));
        const rows = (name: string): string[][] => {
          const csv = new TextDecoder().decode(present(zip[name], name));
          const { data, errors } = Papa.parse<string[]>(csv.replace(/\r\n$/, ''), {
            delimiter: ',',
            newline: '\r\n',
          });
          expect(errors).toEqual([]);
          return data;
        };
        const [head, ...entities] = rows('entities.csv');
        expect(head?.slice(0, 2)).toEqual(['id', 'name']);
        expect(entities.map((row) => row.slice(0, 2).map(unguarded))).toEqual(
          file.entities.map(({ id, name }) => [clean(id), clean(name)]),
        );
        const claims = rows('claims.csv').slice(1);
        expect(claims.map((row) => unguarded(row[1] ?? ''))).toEqual(
          file.claims.map(({ summary }) => clean(summary)),
        );
        for (const cell of [...entities, ...claims].flat())
          expect(cell).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(\.\d+)?(e[-+]?\d+)?$)/);
      }),
    );
  });
});

describe('Text on its way into a file', () => {
  it('comes back from the guard as it was', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it('comes back from a list as it was', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { minLength: 1 }), (texts) => {
        expect(separated(joined(texts))).toEqual(texts);
      }),
    );
  });
});
