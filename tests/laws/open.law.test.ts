import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dossier } from '../../src/dossier/dossier.ts';
import { isClaim, isEntity, isPositions, isSource } from '../../src/dossier/file/large/acceptance.ts';
import { openPacked } from '../../src/dossier/file/large/open.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { dossierSchema } from '../../src/dossier/file/schema.ts';
import { textOf } from '../../src/dossier/file/text.ts';
import { unpacked } from '../../src/dossier/packed/dossier.ts';
import type { DossierFile } from '../../src/dossier/types.ts';
import { arbitraryFile, nastyText } from '../support/arbitrary-dossier.ts';

/** What opening says, in a form that can be compared. */
function plainly(bytes: Uint8Array): unknown {
  const text = textOf(bytes, 'test');
  if (!text.ok) return text;
  const opened = openDossier(text.value, 'test');
  if (!opened.ok) return opened;
  return { file: Dossier.of(opened.value.file).toFile(), issues: opened.value.issues };
}

function byPieces(bytes: Uint8Array): unknown {
  const opened = openPacked(bytes, 'test', () => undefined);
  if (!opened.ok) return opened;
  return { file: unpacked(opened.value.packed).toFile(), issues: opened.value.issues };
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

describe('Opening a file by pieces', () => {
  it('gives the dossier and the remarks that opening it whole gives', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(byPieces(encoded(text))).toEqual(plainly(encoded(text)));
      }),
    );
  });

  it('refuses what opening it whole refuses, in the same words', () => {
    fc.assert(
      fc.property(spoiltFile, indents, (file, indent) => {
        const bytes = encoded(JSON.stringify(file, null, indent));
        expect(byPieces(bytes)).toEqual(plainly(bytes));
      }),
      { numRuns: 250 },
    );
  });

  it('is not deceived by broken text', () => {
    const edit = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(2),
      fc.constantFrom(...'{}[],:"\\ 0a-.\n', '1 2', '1e999', 'null', '\u0000'),
    );
    fc.assert(
      fc.property(written, fc.array(edit, { minLength: 1, maxLength: 2 }), (text, edits) => {
        let broken = text;
        for (const [where, cut, insert] of edits) {
          const at = Math.floor(where * broken.length);
          broken = broken.slice(0, at) + insert + broken.slice(at + cut);
        }
        expect(byPieces(encoded(broken))).toEqual(plainly(encoded(broken)));
      }),
      { numRuns: 250 },
    );
  });

  it('is not deceived by bytes that are no UTF-8', () => {
    fc.assert(
      fc.property(written, fc.double({ min: 0, max: 0.999, noNaN: true }), (text, where) => {
        const bytes = encoded(text);
        bytes[Math.floor(where * bytes.length)] = 0xff;
        expect(byPieces(bytes)).toEqual(plainly(bytes));
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
