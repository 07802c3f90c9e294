import fc from 'fast-check';
import { toRDF } from 'jsonld';
import { Parser, Store } from 'n3';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../../src/dossier/dossier.ts';
import { relationKey } from '../../../src/dossier/relations.ts';
import { encoded, Iris } from '../../../src/formats/json-ld/iris.ts';
import { writeJsonLd } from '../../../src/formats/json-ld/write.ts';
import { arbitraryFile, nastyText } from '../../support/arbitrary-dossier.ts';
import { harbour, openData } from '../../support/fixtures.ts';

const context = { title: 'The harbour', exportedOn: '2025-06-30' };
const PROV = 'http://www.w3.org/ns/prov#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OA = 'http://www.w3.org/ns/oa#';
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TL = 'urn:x-throughline:terms:';
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';

const documentOf = (dossier: Dossier): object =>
  JSON.parse(new TextDecoder().decode(writeJsonLd(dossier, context) as Uint8Array)) as object;

/** The quads as two other programs read them, without the net; `safe` makes anything that would be dropped an error. */
async function storeOf(dossier: Dossier): Promise<Store> {
  const text = await toRDF(documentOf(dossier), {
    format: 'application/n-quads',
    safe: true,
    documentLoader: (url) => Promise.reject(new Error(`It asks for ${url}`)),
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(text));
}

const objects = (store: Store, subject: string | null, predicate: string): string[] =>
  store.getObjects(subject, predicate, null).map(({ value }) => value);

describe('A dossier as JSON-LD', () => {
  it('has claims as statements about relations, derived from sources and attributed to speakers', async () => {
    const store = await storeOf(harbour());
    const iris = new Iris('dossier:harbour');
    const claim = iris.of('claim', 'claim:1');
    expect(objects(store, claim, `${PROV}wasDerivedFrom`)).toEqual([iris.of('source', 'source:paper')]);
    expect(objects(store, claim, `${PROV}wasAttributedTo`)).toEqual([iris.of('entity', 'person:ann')]);
    const [relation = ''] = objects(store, claim, `${TL}asserts`);
    expect(objects(store, relation, `${RDF}type`)).toEqual([`${RDF}Statement`]);
    expect(objects(store, relation, `${RDF}subject`)).toEqual([iris.of('entity', 'state:north')]);
    expect(objects(store, relation, `${RDF}predicate`)).toEqual([iris.of('type', 'supplied')]);
    expect(objects(store, relation, `${RDF}object`)).toEqual([iris.of('entity', 'transfer:troops')]);
    expect(store.getQuads(iris.of('entity', 'state:north'), iris.of('type', 'supplied'), null, null)).toEqual(
      [],
    );
  });

  it('says what sources repeat, who published them, and when, as EDTF', async () => {
    const store = await storeOf(harbour());
    const iris = new Iris('dossier:harbour');
    const paper = iris.of('source', 'source:paper');
    expect(objects(store, paper, `${PROV}wasQuotedFrom`)).toEqual([iris.of('source', 'source:agency')]);
    expect(objects(store, paper, 'http://purl.org/dc/terms/publisher')).toEqual(['The Paper']);
    expect(objects(store, iris.of('source', 'source:agency'), `${PROV}wasAttributedTo`)).toEqual([
      iris.of('entity', 'state:south'),
    ]);
    const [published] = store.getObjects(paper, `${PROV}generatedAtTime`, null);
    expect(published).toMatchObject({ value: '2025-06-17', datatypeString: EDTF });
  });

  it('keeps numbers exact, and how they compare', async () => {
    const store = await storeOf(harbour());
    const iris = new Iris('dossier:harbour');
    const [quantity = ''] = objects(store, iris.of('claim', 'claim:1'), `${TL}quantity`);
    expect(objects(store, quantity, `${TL}low`)).toEqual(['10000']);
    expect(objects(store, quantity, `${TL}high`)).toEqual(['12000']);
    const [other = ''] = objects(store, iris.of('claim', 'claim:3'), `${TL}quantity`);
    expect(objects(store, other, `${TL}additionalTo`)).toEqual([iris.of('claim', 'claim:1')]);
  });

  it('has quotes as annotations, names in their languages, and the vocabulary as concepts', async () => {
    const dossier = openData('north-korea-russia.dossier.json');
    const store = await storeOf(dossier);
    const quoted = [...dossier.claims.values()].filter(({ quote }) => quote !== undefined);
    expect(quoted.length).toBeGreaterThan(0);
    expect(objects(store, null, `${OA}exact`).sort()).toEqual(
      [...new Set(quoted.map(({ quote }) => quote))].sort(),
    );
    expect(store.getSubjects(`${RDF}type`, `${SKOS}Concept`, null)).toHaveLength(
      Object.values(dossier.header.vocabulary).flat().length,
    );
    const harbourStore = await storeOf(harbour());
    const names = harbourStore.getObjects(null, `${SKOS}altLabel`, null);
    expect(names.map((name) => [name.value, 'language' in name ? name.language : ''])).toEqual(
      expect.arrayContaining([
        ['노스랜드', 'ko'],
        ['The North', ''],
      ]),
    );
  });

  it('links to the web and to nothing else', async () => {
    const file = harbour().toFile();
    const urls = ['https://example.org/ä', 'javascript:alert(1)', 'file:///etc/passwd', 'urn:x'];
    const sources = urls.map((url, i) => ({ id: `s${i}`, title: 'T', url }));
    const store = await storeOf(
      Dossier.of({ ...file, entities: [], positions: {}, sources, claims: [], briefings: [] }),
    );
    expect(objects(store, null, 'http://xmlns.com/foaf/0.1/page')).toEqual(['https://example.org/%C3%A4']);
    expect(objects(store, null, `${TL}address`).sort()).toEqual([...urls].sort());
  });

  it('says the same of every dossier: each entity with its name, each claim with its relations', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryFile, async (file) => {
        // RDF has no halves of surrogate pairs; JSON has, and so does the file.
        fc.pre(!/\\ud[89a-f]/.test(JSON.stringify(file)));
        const dossier = Dossier.of(file);
        const store = await storeOf(dossier);
        const iris = new Iris(file.id);
        for (const { id, name } of file.entities)
          expect(objects(store, iris.of('entity', id), `${RDFS}label`)).toEqual([name]);
        for (const { id, asserts } of file.claims)
          expect(objects(store, iris.of('claim', id), `${TL}asserts`).sort()).toEqual(
            [...new Set(asserts.map((triple) => iris.of('relation', relationKey(triple))))].sort(),
          );
      }),
      { numRuns: 40 },
    );
  });
});

describe('Ids as IRIs', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(encoded(text)).toMatch(/^(?:[\w.~-]|%[\dA-F]{2})+$/);
        if (!/\p{Cs}/u.test(text)) expect(decodeURIComponent(encoded(text))).toBe(text);
      }),
    );
  });

  it('are different for different ids, halves of surrogate pairs among them', () => {
    const ids = ['a\ud800', 'a\ud801', 'a\ufffd', 'a%', 'a%25', 'a:b', 'a%3Ab'];
    expect(new Set(ids.map(encoded)).size).toBe(ids.length);
    expect(encoded('state:north')).toBe('state%3Anorth');
  });
});
