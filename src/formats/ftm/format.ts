import type { Format } from '../format.ts';
import { topLevelKeys } from '../json/outline.ts';
import { statementDelimiter } from './statement-header.ts';

const hasAll = (keys: ReadonlySet<string>, ...names: readonly string[]): boolean =>
  names.every((name) => keys.has(name));

/** FollowTheMoney. */
export const FTM_FORMAT: Format = {
  id: 'ftm',
  title: 'FollowTheMoney',
  extension: '.ftm.json',
  alsoExtensions: ['.ftm.ndjson', '.ftm'],
  mediaType: 'application/x-ndjson',
  purpose: 'For OpenAleph, OpenSanctions and other tools of investigations.',
  endless: true,
  fidelity: {
    keeps: [
      'Entities as persons, organisations, public bodies, events and other schemata, with names, country, links and place',
      'Claims as ownerships, directorships, memberships and other links where the ends allow it, else as links whose role says what is meant',
      'Dates that are a year, a month or a day; the words of each claim and where it can be read',
      'Sources as articles that links name as their proof',
      'Everything else under a key of its own, which other tools pass over',
      'What came out of FollowTheMoney as it came',
    ],
    loses: [{ aspect: 'briefings', becomes: 'are left out' }],
  },
  sniff: ({ text }) => {
    if (statementDelimiter(text) !== undefined) return 0.95;
    const keys = topLevelKeys(text);
    if (!/"schema"\s*:\s*"[A-Z]/.test(text)) return 0;
    if (hasAll(keys, 'id', 'schema', 'properties')) return 0.95;
    const isStatement =
      hasAll(keys, 'schema', 'prop', 'value') && (keys.has('entity_id') || keys.has('canonical_id'));
    return isStatement ? 0.95 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readFtm,
  loadWriter: async () => (await import('./write.ts')).writeFtm,
};
