import type { Format } from '../format.ts';

/** JSON-LD. */
export const JSON_LD_FORMAT: Format = {
  id: 'json-ld',
  title: 'JSON-LD',
  extension: '.jsonld',
  mediaType: 'application/ld+json',
  purpose: 'For linked data: claims with their provenance in the terms of PROV, Web Annotation and SKOS.',
  fidelity: {
    keeps: [
      'Entities with their names in every language, dates as EDTF, places on the canvas',
      'Relations as statements, which hold only as far as their claims do',
      'Claims with source, speakers, stance, certainty, dates, numbers and how numbers compare',
      'Quotes as annotations of their sources; what sources repeat; publishers',
      'Kinds, relation types and families as concepts, with shapes and colours',
    ],
    loses: [{ aspect: 'briefings', becomes: 'are left out' }],
  },
  loadWriter: async () => (await import('./write.ts')).writeJsonLd,
};
