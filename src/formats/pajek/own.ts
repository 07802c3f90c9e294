import type { Draft } from '../draft/draft.ts';
import type { Network } from '../json/network.ts';
import { isObject, own, ownText } from '../json/value.ts';
import { nodeCopyIn } from '../roundtrip/copy.ts';
import { parsedJson } from '../roundtrip/json.ts';
import { clean, jsonText } from '../text.ts';
import { unscaled } from './scale.ts';
import type { Found } from './vertices.ts';

/** How a comment begins that holds what Pajek has no place for. */
export const OWN_COMMENT = '%throughline ';

const COMMENT = /^%throughline (?:(file)|vertex (\d+)|tie (\d+ \d+ \d+)) (.*)$/s;

const pairOf = (value: unknown): readonly [number, number] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const [first, second] = value as readonly unknown[];
  return Number.isFinite(first) && Number.isFinite(second) ? [first as number, second as number] : undefined;
};

/** What we wrote into comments: what vertices and ties were, by their numbers. */
export class OwnComments {
  readonly #draft: Draft;
  readonly #network: Network;
  readonly #vertices = new Map<number, string>();
  readonly #ties = new Map<string, string>();
  #scale: unknown;

  constructor(draft: Draft, network: Network) {
    this.#draft = draft;
    this.#network = network;
  }

  /** Takes a comment if it is one of ours. Those of vertices and ties are looked at when these come. */
  take(text: string, line: number): void {
    const [, file, vertex, tie, json] = COMMENT.exec(text) ?? [];
    if (json === undefined) return;
    if (vertex !== undefined) this.#vertices.set(Number(vertex), json);
    else if (tie !== undefined) this.#ties.set(tie, json);
    else if (file !== undefined) this.#file(json, `line ${line}`);
  }

  /** What a vertex of ours was: its id, its fields, and its exact place unless it was moved. Undefined for any other. */
  vertex(number: number, { label, place, line }: Found): Pick<Found, 'entries' | 'place'> | undefined {
    const json = this.#vertices.get(number);
    if (json === undefined) return undefined;
    const said = parsedJson(json);
    const copy = isObject(said) ? jsonText(own(said, 'copy') ?? null) : '';
    const entity = nodeCopyIn(copy)?.entity;
    if (!isObject(said) || !entity) {
      this.#damaged(`line ${line}`);
      return undefined;
    }
    const entries: [string, unknown][] = [
      ['name', label === own(said, 'label') ? clean(entity.name) : label],
      ['entity', entity.id],
      ['kind', entity.kind],
      ['copy', copy],
    ];
    const pinned = own(said, 'pinned');
    if (typeof pinned === 'boolean') entries.push(['pinned', pinned]);
    return { entries, place: this.#place(place, own(said, 'place'), own(said, 'at')) };
  }

  /** What a tie of ours was; undefined for any other. `section` is the number of its relation type. */
  tie(section: string | undefined, from: number, to: number): [string, unknown][] | undefined {
    const json = section === undefined ? undefined : this.#ties.get(`${section} ${from} ${to}`);
    const said = json === undefined ? undefined : parsedJson(json);
    if (!isObject(said)) return undefined;
    return [
      ['relation', ownText(said, 'relation') ?? ''],
      ['evidence', jsonText(own(said, 'evidence') ?? null)],
    ];
  }

  #file(json: string, where: string): void {
    const said = parsedJson(json);
    if (!isObject(said)) {
      this.#damaged(where);
      return;
    }
    // The name of the network holds no more of the title than Pajek can.
    if (this.#draft.title === (ownText(said, 'name') ?? undefined)) this.#draft.title = undefined;
    this.#scale = own(said, 'scale');
    this.#network.about(own(said, 'copy'), where);
  }

  #place(place: Found['place'], exact: unknown, at: unknown): Found['place'] {
    const [was, written] = [pairOf(exact), pairOf(at)];
    if (place && was && written && written[0] === place.x && written[1] === place.y)
      return { x: was[0], y: was[1] };
    return place && unscaled(place, this.#scale);
  }

  #damaged(where: string): void {
    const message =
      'What Throughline wrote of it into a comment was changed so that it cannot be read any more; what other lines say was used.';
    this.#draft.remark('copy/damaged', 'warning', where, message);
  }
}
