import type { Format } from '../format.ts';

/** JSON-LD. */
export const JSON_LD_FORMAT: Format = {
  id: 'json-ld',
  title: 'JSON-LD',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  purpose: 'For linked data: claims as statements, with PROV and Web Annotation.',
  fidelity: { keeps: [], loses: [] },
};
