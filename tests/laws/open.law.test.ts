import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countriesOf } from '../../src/dossier/columns/countries.ts';
import { placesOf } from '../../src/dossier/columns/places.ts';
import { columnsOf } from '../../src/dossier/columns/snapshot.ts';
import { Dossier } from '../../src/dossier/dossier.ts';
import { timesOf } from '../../src/dossier/evidence/times.ts';
import { isClaim, isEntity, isPositions, isSource } from '../../src/dossier/file/large/acceptance.ts';
import { piecesOf } from '../../src/dossier/file/large/input.ts';
import { openPacked } from '../../src/dossier/file/large/open.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { dossierSchema } from '../../src/dossier/file/schema.ts';
import { textOf } from '../../src/dossier/file/text.ts';
import { unpacked } from '../../src/dossier/packed/dossier.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import type { Issue } from '../../src/kernel/fault.ts';
import { dossierFileOf, plantedGraph } from '../bench/graphs.mjs';
import { arbitraryFile, nastyText } from '../support/arbitrary-dossier.ts';

/** What opening says, in a form that can be compared. */
function plainly(bytes: Uint8Array): unknown {
  const text = textOf(bytes, 'test');
  if (!text.ok) return text;
  const opened = openDossier(text.value, 'test');
  if (!opened.ok) return opened;
  return told(Dossier.of(opened.value.file), opened.value.issues);
}

/** A dossier with the columns that were made while it was read, or that are made now. */
const told = (dossier: Dossier, issues: readonly Issue[]): unknown => ({
  file: dossier.toFile(),
  issues,
  columns: columnsOf(dossier),
  times: timesOf(dossier),
  places: placesOf(dossier),
  countries: countriesOf(dossier.entities),
});

async function byPieces(bytes: Uint8Array, piece?: number): Promise<unknown> {
  const opened = await openPacked(piecesOf(bytes), 'test', () => undefined, piece);
  if (!opened.ok) return opened;
  return told(unpacked(opened.value.packed), opened.value.issues);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const indents = fc.constantFrom(undefined, 2, '\t', '\r\n ');

/** A text of a file: with or without space, its members in any order. */
const written = fc
  .tuple(arbitraryFile, indents, fc.integer({ min: 0, max: 9 }), fc.constantFrom('', '\uFEFF', ' \n'))
  .map(([file, indent, turn, before]) => {
    const members = Object.entries(file);
    const order = turn > 5 ? members : [...members.slice(turn), ...members.slice(0, turn)];
    return before + JSON.stringify(Object.fromEntries(order), null, indent);
  });

/** Something else in the place of one value somewhere in the file. */
function spoilt(file: DossierFile, path: readonly number[], value: unknown): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(file));
  let at = copy as Record<string, unknown>;
  for (const step of path) {
    const keys = Object.keys(at);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return copy;
    const inner = at[key];
    if (typeof inner !== 'object' || inner === null || step % 7 === 0) {
      if (value === undefined) delete at[key];
      // Defined, not set: a file may have a property named __proto__, but no other prototype.
      else if (step % 3 === 0 && typeof value === 'string')
        Object.defineProperty(at, value, { value: inner, enumerable: true, configurable: true });
      else at[key] = value;
      return copy;
    }
    at = inner as Record<string, unknown>;
  }
  return copy;
}

const oddValue = fc.oneof(
  nastyText,
  fc.constantFrom<unknown>(undefined, null, '', 0, -1, true, false, [], {}, ['a', 'b'], { id: 'x' }),
);
const spoiltFile = fc
  .tuple(arbitraryFile, fc.array(fc.nat(60), { minLength: 2, maxLength: 6 }), oddValue)
  .map(([file, path, value]) => spoilt(file, path, value));

/** Sizes of pieces: such that items and even words are cut, and such that nothing is. */
const pieces = fc.constantFrom(1, 7, 61, 500, undefined);

/** A file as machines write it, which is read without a parser where that is possible. */
const plain = JSON.stringify(
  dossierFileOf(plantedGraph({ entities: 12, relations: 20, communities: 2, seed: 4 })),
).replaceAll('"kind":"person"', '"kind":"person","country":"NO","summary":"Mørk"');
const edits = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(9),
    fc.constantFrom(
      ...'{}[],:"\\ -.é',
      ...['', '"', '0', '00', '1e3', '-0', '-', '.5', 'entity:1', 'claim:1', '\u0007', '\\u0041', '\ud800'],
      ...['"when":{"edtf":"2020-13"},', '"quote":"é",', '"id":"x",', '"speakers":["entity:1","entity:2"],'],
    ),
  ),
  { minLength: 1, maxLength: 2 },
);

function edited(text: string, edit: readonly (readonly [number, number, string])[]): string {
  let now = text;
  for (const [where, cut, insert] of edit) {
    const at = Math.floor(where * now.length);
    now = now.slice(0, at) + insert + now.slice(at + cut);
  }
  return now;
}

/** Puts something before any of the quotation marks or brackets, where more of it stays a file. */
function grafted(text: string, [where, , insert]: readonly [number, number, string]): string {
  const places = [...text.matchAll(/["\]}]/g)].map(({ index }) => index);
  const at = places[Math.floor(where * (places.length - 1))] ?? 0;
  return text.slice(0, at) + insert + text.slice(at);
}

describe('Opening a file by pieces', () => {
  it('gives and refuses the same where nothing needs a parser, nearly', async () => {
    expect(await byPieces(encoded(plain))).toEqual(plainly(encoded(plain)));
    await fc.assert(
      fc.asyncProperty(edits, pieces, fc.boolean(), async (edit, piece, graft) => {
        const bytes = encoded(graft ? edit.reduce(grafted, plain) : edited(plain, edit));
        expect(await byPieces(bytes, piece)).toEqual(plainly(bytes));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the dossier and the remarks that opening it whole gives', async () => {
    await fc.assert(
      fc.asyncProperty(written, pieces, async (text, piece) => {
        expect(await byPieces(encoded(text), piece)).toEqual(plainly(encoded(text)));
      }),
    );
  });

  it('refuses what opening it whole refuses, in the same words', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltFile, indents, pieces, async (file, indent, piece) => {
        const bytes = encoded(JSON.stringify(file, null, indent));
        expect(await byPieces(bytes, piece)).toEqual(plainly(bytes));
      }),
      { numRuns: 250 },
    );
  });

  it('is not deceived by broken text', async () => {
    const edit = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(2),
      fc.constantFrom(...'{}[],:"\\ 0a-.\n', '1 2', '1e999', 'null', '\u0000'),
    );
    await fc.assert(
      fc.asyncProperty(
        written,
        fc.array(edit, { minLength: 1, maxLength: 2 }),
        pieces,
        async (text, edits, piece) => {
          const broken = edited(text, edits);
          expect(await byPieces(encoded(broken), piece)).toEqual(plainly(encoded(broken)));
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is not deceived by bytes that are no UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.double({ min: 0, max: 0.999, noNaN: true }), async (text, where) => {
        const bytes = encoded(text);
        bytes[Math.floor(where * bytes.length)] = 0xff;
        expect(await byPieces(bytes)).toEqual(plainly(bytes));
      }),
    );
  });
});

describe('What is accepted without the schema', () => {
  it('the schema accepts', () => {
    const { entities, sources, claims, positions } = dossierSchema.shape;
    const lists = [
      [isEntity, entities.element, 'entities'],
      [isSource, sources.element, 'sources'],
      [isClaim, claims.element, 'claims'],
    ] as const;
    fc.assert(
      fc.property(spoiltFile, (json) => {
        const file = json as Record<string, unknown>;
        for (const [accepts, schema, name] of lists) {
          const items = file[name];
          for (const item of Array.isArray(items) ? items : [items])
            if (accepts(item)) expect(schema.safeParse(item).success).toBe(true);
        }
        if (isPositions(file.positions)) expect(positions.safeParse(file.positions).success).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('is every item of a file that is as it should be', () => {
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        expect(file.entities.every(isEntity)).toBe(true);
        expect(file.sources.every(isSource)).toBe(true);
        expect(file.claims.every(isClaim)).toBe(true);
        expect(isPositions(file.positions)).toBe(true);
      }),
    );
  });
});
