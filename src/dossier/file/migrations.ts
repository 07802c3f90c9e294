/** The version that this program writes. */
export const CURRENT_VERSION = 1;

/** Turns a parsed file of one version into one of the next. */
export type Migration = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The migration that leads on from each older version. Version 1 is the first, so there is none yet. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map();

/** Brings a file of version `from` up to `to`; undefined when a step on the way is unknown. */
export function migrate(
  file: Readonly<Record<string, unknown>>,
  from: number,
  to: number = CURRENT_VERSION,
  steps: ReadonlyMap<number, Migration> = MIGRATIONS,
): Readonly<Record<string, unknown>> | undefined {
  let migrated = file;
  for (let version = from; version < to; version += 1) {
    const step = steps.get(version);
    if (!step) return undefined;
    migrated = step(migrated);
  }
  return migrated;
}
