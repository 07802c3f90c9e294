import type { Format } from '../format.ts';

const BUNDLE = /"type"\s*:\s*"bundle"/;
const OBJECT = /"id"\s*:\s*"[a-z][a-z0-9-]{1,249}--[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-/;

/** STIX 2.1 bundle. */
export const STIX_FORMAT: Format = {
  id: 'stix',
  title: 'STIX 2.1 bundle',
  extension: '.stix.json',
  mediaType: 'application/stix+json',
  purpose: 'For threat intelligence: OpenCTI, MISP and others.',
  fidelity: {
    keeps: [
      'People and organisations as identities, states and places as locations, other kinds as a type that an extension defines',
      'One relationship for each relation of a claim, with dates known to the day, confidence, and a reference to its source',
      'Denials and retractions as relationships whose type says so',
      'Sources as reports that list their claims',
      'Everything else, such as certainty, speakers, quantities and dates in their own words, in an extension that other tools keep or pass over',
      'What came out of STIX as it came: markings, custom fields, other extensions',
    ],
    loses: [{ aspect: 'briefings', becomes: 'are left out' }],
  },
  sniff: ({ text }) => {
    if (!/^\s*[[{]/.test(text) || !OBJECT.test(text))
      return BUNDLE.test(text) && /"objects"\s*:/.test(text) ? 0.7 : 0;
    return BUNDLE.test(text) ? 0.97 : /"spec_version"|"created"|"objects"/.test(text) ? 0.6 : 0;
  },
  loadReader: async () => (await import('./read.ts')).readStix,
  loadWriter: async () => (await import('./write.ts')).writeStix,
};
