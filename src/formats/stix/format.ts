import type { Format } from '../format.ts';

/** STIX 2.1 bundle. */
export const STIX_FORMAT: Format = {
  id: 'stix',
  title: 'STIX 2.1 bundle',
  extension: '.stix.json',
  mediaType: 'application/stix+json',
  purpose: 'For threat intelligence: OpenCTI, MISP and others.',
  fidelity: { keeps: [], loses: [] },
};
