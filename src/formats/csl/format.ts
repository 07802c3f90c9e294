import type { Format } from '../format.ts';

/** Sources as CSL-JSON. */
export const CSL_FORMAT: Format = {
  id: 'csl',
  title: 'Sources as CSL-JSON',
  extension: '.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  purpose: 'For Zotero and other tools of citation.',
  fidelity: { keeps: [], loses: [] },
};
