import type { Format } from '../format.ts';

/** FollowTheMoney. */
export const FTM_FORMAT: Format = {
  id: 'ftm',
  title: 'FollowTheMoney',
  extension: '.ftm.json',
  alsoExtensions: ['.ftm.ndjson', '.ftm'],
  mediaType: 'application/x-ndjson',
  purpose: 'For OpenAleph, OpenSanctions and other tools of investigations.',
  fidelity: { keeps: [], loses: [] },
};
