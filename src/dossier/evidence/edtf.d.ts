/** What is used of `edtf`, which ships no types. Class names change when a bundle is minified, so `type` is left out on purpose. */
declare module 'edtf' {
  /** A date, year, season, decade, century, list or interval of Extended Date/Time Format. */
  export interface ExtendedDate {
    /** First moment, in ms since the epoch; -Infinity for an open start, null for an unknown one. */
    readonly min: number | null;
    /** Last moment, in ms since the epoch; Infinity for an open end, null for an unknown one. */
    readonly max: number | null;
    /** The canonical text. */
    readonly edtf: string;
    /** A date's parts, or a list's and an interval's members. */
    readonly values: readonly unknown[];
  }

  /** Parses; throws an Error for text that is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
