/**
 * The module workers, each by the name of its job. `#workers` is one of two lists, chosen by the build through the
 * `imports` of package.json: served.ts, or inline.ts for the page that is one file.
 */
export type WorkerName =
  | 'arrange'
  | 'duplicates'
  | 'graph'
  | 'import'
  | 'layout'
  | 'open'
  | 'overview'
  | 'search';

/** Starts a worker of each name. The caller terminates it. */
export type Workers = Readonly<Record<WorkerName, () => Worker>>;
