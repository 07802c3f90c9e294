import type { Issue } from '../../kernel/fault.ts';

/** More than these nobody reads; the rest is counted. */
const LISTED = 200;

/** Collects remarks about one file: lists the first ones and counts all. */
export class Remarks {
  readonly #listed: Issue[] = [];
  errors = 0;
  warnings = 0;

  /** Adds a remark. It is built only while there is room, since a suggestion can be costly. */
  add(severity: 'error' | 'warning', remark: () => Omit<Issue, 'severity'>): void {
    const room = severity === 'error' ? this.errors : this.warnings;
    if (severity === 'error') this.errors += 1;
    else this.warnings += 1;
    if (room < LISTED) this.#listed.push({ severity, ...remark() });
  }

  /** At most 200 remarks, errors first, then one that says how many more there are. */
  list(): Issue[] {
    const sorted = [...this.#listed].sort(
      (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
    );
    const listed = sorted.slice(0, LISTED);
    const more = this.errors + this.warnings - listed.length;
    if (more > 0) listed.push({ severity: 'note', where: 'the whole file', message: `And ${more} more.` });
    return listed;
  }
}
