/** A limit that stood in the way. */
export interface LimitReached {
  /** By what it is known where it can be changed. */
  readonly id: string;
  /** What it was, in what it counts. */
  readonly allowed: number;
  /** What it would have to be, where that is known. */
  readonly needed?: number;
}

/** An expected failure, as a value: where it happened, why, and what to do about it. */
export interface Fault {
  /** Stable, for tests and `--json`: what kind of failure this is, such as `dossier/invalid`. */
  readonly code: string;
  /** A file, a path into it, or the part of the app, where that is known. */
  readonly where?: string;
  /** What went wrong, in a sentence that a person can read. */
  readonly why: string;
  /** What the person can do next. */
  readonly fix?: string;
  /** The single remarks behind the failure, when there are several. */
  readonly issues?: readonly Issue[];
  /** The limit that refused it, if that is what stood in the way. */
  readonly limit?: LimitReached;
}

/** A remark about data that came from outside: `error` refuses the file, the others do not. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'note';
  /** Path into the file, such as `claims[3].asserts[0][1]`, or a line. */
  readonly where: string;
  readonly message: string;
  /** The nearest repair. */
  readonly fix?: string;
  /** The limit because of which something was left out. */
  readonly limit?: LimitReached;
}
