import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURES, type NamedFile, type Outcome, read } from '../support/reading.ts';

const valid = FIXTURES.filter(({ sort }) => sort === 'valid');

const bytesOf = ([, content]: NamedFile): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** The fixture with one of its files changed. */
const withFile = (files: readonly NamedFile[], at: number, bytes: Uint8Array): NamedFile[] =>
  files.map((file, i) => (i === at ? [file[0], bytes] : file));

/** What every reading must leave as it was. */
function expectUntouched(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

/** True when something was said about the file: it was refused, or there is a remark. */
const isTold = ({ fault, report }: Outcome): boolean =>
  fault !== undefined || (report?.remarks.length ?? 0) > 0;

const isLess = (outcome: Outcome, whole: Outcome): boolean =>
  (outcome.report?.claims ?? 0) < (whole.report?.claims ?? 0) ||
  (outcome.report?.entities ?? 0) < (whole.report?.entities ?? 0);

describe('A file that was cut is refused, or it is told what was read', () => {
  it.each(valid.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
    '%s',
    async (_, { files }) => {
      const whole = await read(files);
      for (let at = 0; at < files.length; at += 1) {
        const bytes = bytesOf(files[at] as NamedFile);
        for (let percent = 0; percent < 100; percent += 1) {
          const cut = await read(
            withFile(files, at, bytes.subarray(0, Math.floor((bytes.length * percent) / 100))),
          );
          if (isLess(cut, whole)) expect(isTold(cut), `${percent} % of ${files[at]?.[0]}`).toBe(true);
        }
      }
      expectUntouched();
    },
  );
});

/** Tokens that mean something in one format or another. */
const TOKENS = [
  '"',
  "'",
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&x;',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\n',
  '\r',
  '\t',
  '\\',
  '\\u0000',
  '*',
  '=',
  '->',
  '--',
  '-',
  '#',
  '%',
  'null',
  'true',
  '1e999',
  '-1',
  'NaN',
  '__proto__',
  'constructor',
  'prototype',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a>',
  '\u0000',
  '\uFEFF',
  '\u202E',
  'ü',
];

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  take: fc.nat({ max: 12 }),
  put: fc.oneof(
    fc.constantFrom(...TOKENS).map((token) => new TextEncoder().encode(token)),
    fc.uint8Array({ maxLength: 4 }),
  ),
});

function changed(
  bytes: Uint8Array,
  changes: readonly { at: number; take: number; put: Uint8Array }[],
): Uint8Array {
  return changes.reduce((before, { at, take, put }) => {
    const start = Math.floor(at * before.length);
    const after = new Uint8Array([...before.subarray(0, start), ...put, ...before.subarray(start + take)]);
    return after;
  }, bytes);
}

describe('A file that was spoilt makes nothing crash, and what is read of it is a valid dossier', () => {
  it.each(valid.map((fixture) => [`${fixture.format}/${fixture.name}`, fixture] as const))(
    '%s',
    async (_, { files }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: files.length - 1 }),
          fc.array(change, { minLength: 1, maxLength: 3 }),
          async (at, changes) => {
            const bytes = changed(bytesOf(files[at] as NamedFile), changes);
            const { fault, dossier } = await read(withFile(files, at, bytes));
            expect(fault?.why ?? dossier?.header.title).toBeTruthy();
            expectUntouched();
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
