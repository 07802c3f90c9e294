import { Growing } from '../columns/build/growing.ts';
import { replay } from '../columns/build/layers.ts';
import { keepTimes, keptTimes, type Times } from '../columns/times.ts';
import type { Dossier } from '../dossier.ts';
import { LayeredMap } from '../layered/map.ts';
import type { Claim, Dated } from '../types.ts';
import { type Interval, intervalOf } from './dates.ts';

const ENDS = ['whenStart', 'whenEnd', 'saidStart', 'saidEnd'] as const;
const column = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length));

/** Takes claims one by one, or runs of rows from times that are there already, and gives their times. */
export class TimesBuilder {
  readonly #columns = {
    whenStart: column(),
    whenEnd: column(),
    saidStart: column(),
    saidEnd: column(),
  };

  /** Adds a claim; false when it has a date that cannot be read, which counts as none. */
  add({ when, said }: Claim): boolean {
    const { whenStart, whenEnd, saidStart, saidEnd } = this.#columns;
    const read = push(when, whenStart, whenEnd);
    return push(said, saidStart, saidEnd) && read;
  }

  /** Adds a claim by what its dates leave open. */
  addIntervals(when: Interval | undefined, said: Interval | undefined): void {
    const { whenStart, whenEnd, saidStart, saidEnd } = this.#columns;
    pushInterval(when, whenStart, whenEnd);
    pushInterval(said, saidStart, saidEnd);
  }

  addRun(times: Times, start: number, end: number): void {
    for (const name of ENDS) this.#columns[name].pushRun(times[name], start, end);
  }

  done(): Times {
    const { whenStart, whenEnd, saidStart, saidEnd } = this.#columns;
    return {
      whenStart: whenStart.done(),
      whenEnd: whenEnd.done(),
      saidStart: saidStart.done(),
      saidEnd: saidEnd.done(),
    };
  }
}

function push(dated: Dated | undefined, start: Growing<Float64Array>, end: Growing<Float64Array>): boolean {
  const interval = dated && intervalOf(dated.edtf);
  pushInterval(interval, start, end);
  return !dated || interval !== undefined;
}

function pushInterval(
  interval: Interval | undefined,
  start: Growing<Float64Array>,
  end: Growing<Float64Array>,
): void {
  start.push(interval?.start ?? -Infinity);
  end.push(interval?.end ?? Infinity);
}

/** The columns of time of a dossier; taken once, and kept while the claims stay. A small change reads only what it touches. */
export function timesOf({ claims }: Pick<Dossier, 'claims'>): Times {
  const known = keptTimes(claims);
  if (known) return known;
  const builder = new TimesBuilder();
  if (claims instanceof LayeredMap) {
    const base = timesOf({ claims: claims.base });
    replay(claims as LayeredMap<Claim>, {
      add: (claim) => void builder.add(claim),
      addRun: (start, end) => builder.addRun(base, start, end),
    });
  } else for (const claim of claims.values()) builder.add(claim);
  const times = builder.done();
  keepTimes(claims, times);
  return times;
}
