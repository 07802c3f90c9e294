import type { SearchAnswer, SearchNames, SearchRequest } from '../../analysis/search/protocol.ts';
import type { NamedEntity } from '../../analysis/search/search-index.ts';
import { snapshotOf } from '../../dossier/columns/snapshot.ts';
import { degreesOf } from '../../dossier/columns/ties.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { PackedMap } from '../../dossier/packed/packed-map.ts';
import { inSlices } from '../slices.ts';
import type { StartWorker, WorkerPort } from '../worker-port.ts';
import { type Ground, groundOf, sameGround } from './ground.ts';
import type { Hear } from './search.ts';

/** Starts the search worker. */
export type StartSearch = StartWorker<SearchRequest, SearchAnswer>;

/** The names of a large dossier, indexed and searched in a worker. */
export interface Elsewhere {
  /** Sees to it that the worker has, or soon has, the names of this dossier. */
  read(dossier: Dossier): void;
  /** Asks; takes the place of whatever was asked before, whose answer counts for nothing. */
  ask(dossier: Dossier, query: string, limit: number, hear: Hear): void;
  /** Ends the worker. */
  end(): void;
}

/** So many entities are read and sent at once: about a millisecond. */
const AT_ONCE = 100;

const named = ({ id, kind, name, aliases, country }: NamedEntity): NamedEntity => ({
  id,
  kind,
  name,
  ...(aliases && { aliases }),
  ...(country !== undefined && { country }),
});

/**
 * Sends all names; `done` when the last is under way. Entities that are kept as bytes are sent as bytes, which the worker reads by
 * itself; others, as after a change to them, in slices.
 */
function sendNames(
  entities: Dossier['entities'],
  send: (names: SearchNames) => void,
  done: () => void,
): () => void {
  if (entities instanceof PackedMap) {
    send({ type: 'read-packed', buffers: entities.buffers });
    done();
    return () => undefined;
  }
  const rest = entities.values();
  return inSlices(() => {
    const some: NamedEntity[] = [];
    for (let i = 0; i < AT_ONCE; i += 1) {
      const { value, done: none } = rest.next();
      if (none) break;
      some.push(named(value));
    }
    if (some.length > 0) send({ type: 'read', entities: some });
    if (some.length === AT_ONCE) return true;
    done();
    return false;
  });
}

/** What the worker reads just now. */
interface Reading {
  readonly number: number;
  readonly ground: Ground;
  /** True when all names have been sent. */
  sent: boolean;
  /** True when a question has been answered, so that the names are known to be indexed. */
  ready: boolean;
  stop: () => void;
}

interface Question {
  readonly number: number;
  readonly query: string;
  readonly limit: number;
  readonly hear: Hear;
}

/** Searches in a worker, which starts with the first reading. */
export function createElsewhere(start: StartSearch): Elsewhere {
  let worker: WorkerPort<SearchRequest> | undefined;
  let reading: Reading | undefined;
  let open: Question | undefined;
  let count = 0;

  const end = (): void => {
    reading?.stop();
    worker?.end();
    worker = undefined;
    reading = undefined;
  };
  const fail = (why: string): void => {
    const asked = open;
    end();
    open = undefined;
    asked?.hear({ state: 'failed', why });
  };
  const put = ({ number, query, limit }: Question): void => {
    if (reading?.sent) worker?.send({ type: 'ask', reading: reading.number, question: number, query, limit });
  };
  const hear = (answer: SearchAnswer): void => {
    if (answer.reading !== reading?.number) return;
    if (answer.type === 'failed') fail(answer.fault.why);
    else {
      reading.ready = true;
      if (answer.question === open?.number) open.hear({ state: 'found', hits: answer.hits });
    }
  };
  const read = (dossier: Dossier): void => {
    const ground = groundOf(dossier);
    if (reading && sameGround(reading.ground, ground)) return;
    reading?.stop();
    count += 1;
    const mark = { reading: count };
    worker ??= start(hear, fail);
    const port = worker;
    port.send({
      type: 'begin',
      ...mark,
      vocabulary: dossier.header.vocabulary,
      degrees: degreesOf(snapshotOf(dossier)),
    });
    const now: Reading = { number: count, ground, sent: false, ready: false, stop: () => undefined };
    reading = now;
    now.stop = sendNames(
      dossier.entities,
      (names) => port.send({ ...mark, ...names }),
      () => {
        now.sent = true;
        if (open) put(open);
      },
    );
  };
  return {
    read,
    ask(dossier, query, limit, heard) {
      read(dossier);
      count += 1;
      open = { number: count, query, limit, hear: heard };
      if (!reading?.ready) heard({ state: 'reading', names: dossier.entities.size });
      put(open);
    },
    end,
  };
}
