import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = `${require.resolve('stixview/package.json').replace(/package\.json$/, '')}src/`;

/** The bundle that stands in a demonstration page of stixview: STIX 2.0, not written by us. */
export function demoBundle(): string {
  const page = readFileSync(`${folder}demos/load-data.html`, 'utf8');
  const [, literal] = /function getData\(\) \{\s*return (\{[\s\S]*?\n {8}\});?\n/.exec(page) ?? [];
  if (literal === undefined) throw new Error('The demonstration page of stixview has changed');
  return JSON.stringify(JSON.parse(literal));
}

/** Where the schemas lie that stixview takes from OASIS. */
export const SCHEMAS = `${folder}stix2-schemas/`;
