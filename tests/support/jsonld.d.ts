declare module 'jsonld' {
  /** Reads a document into a canonical or plain list of quads, as N-Quads text. */
  export function toRDF(
    document: object,
    options: {
      format: 'application/n-quads';
      safe?: boolean;
      documentLoader(url: string): Promise<never>;
    },
  ): Promise<string>;
}
