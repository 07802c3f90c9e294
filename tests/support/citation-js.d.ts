declare module '@citation-js/core' {
  /** Parses citations of any format that a plug-in knows. */
  export class Cite {
    constructor(text: string);
    /** As CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
