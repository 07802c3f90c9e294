import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/manifest.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The table of formats as the README has it. */
const table = [
  '| format | endings | read | written |',
  '|---|---|---|---|',
  ...FORMATS.map(({ title, extension, alsoExtensions = [], loadReader, loadWriter }) => {
    const endings = [extension, ...alsoExtensions].map((ending) => `\`${ending}\``).join(' ');
    return `| ${title} | ${endings} | ${loadReader ? 'yes' : ''} | ${loadWriter ? 'yes' : ''} |`;
  }),
].join('\n');

it('The README lists every format that there is, with what can be done', () => {
  expect(readme).toContain(table);
});
