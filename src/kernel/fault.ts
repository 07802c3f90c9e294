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
}

/** A remark about data that came from outside: `error` refuses the file, the others do not. */
export interface Issue {
  readonly severity: 'error' | 'warning' | 'note';
  /** Path into the file, such as `claims[3].asserts[0][1]`, or a line. */
  readonly where: string;
  readonly message: string;
  /** The nearest repair. */
  readonly fix?: string;
}
