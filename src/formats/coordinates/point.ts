import { isList, isObject, own } from '../json/value.ts';
import { parsedJson } from '../roundtrip/json.ts';
import { type Angle, angleIn } from './angle.ts';

/** A place on Earth, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** What comes first in pairs of numbers that do not say it. */
export type PairOrder = 'lat-first' | 'lon-first';

const LONGEST = 200;

/** Well-known text (OGC 06-103r4), also with SRID in front and further coordinates behind: longitude first. */
const WKT =
  /^(?:SRID=4326;\s*)?POINT\s*(?:ZM?|M)?\s*\(\s*([-+\d.eE]+)\s+([-+\d.eE]+)(?:\s+[-+\d.eE]+){0,2}\s*\)$/i;
/** RFC 5870. */
const GEO_URI = /^geo:([-+\d.]+),([-+\d.]+)(?:[,;].*)?$/i;

/** True for a point that lies on Earth. */
export const isOnEarth = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

const pointOf = (lat: unknown, lon: unknown): Point | undefined => {
  const numbers = [lat, lon].map((one) => (one === undefined || one === '' ? Number.NaN : Number(one)));
  const [north = Number.NaN, east = Number.NaN] = numbers;
  return Number.isFinite(north) && Number.isFinite(east) ? { lat: north, lon: east } : undefined;
};

/** A GeoJSON point (RFC 7946), or a feature that is one: longitude first. */
export function geoJsonPoint(value: unknown): Point | undefined {
  if (!isObject(value)) return undefined;
  if (own(value, 'type') === 'Feature') return geoJsonPoint(own(value, 'geometry'));
  const pair = own(value, 'coordinates');
  if (own(value, 'type') !== 'Point' || !isList(pair)) return undefined;
  const [lon, lat] = pair;
  return typeof lon === 'number' && typeof lat === 'number' ? pointOf(lat, lon) : undefined;
}

/** Between the two numbers of a pair: what separates them most plainly first. A comma between digits may belong to a number. */
const BETWEEN = [/\s*[;|]\s*/, /,\s+/, /(?<=[NSEW°'"])\s*,?\s*(?=[-+\d])/i, /\s+(?=[NSEW])/i, /\s+/, /,/];

function pairIn(text: string): readonly [string, string] | undefined {
  const bare = /^[([]\s*(.*?)\s*[)\]]$/.exec(text)?.[1] ?? text;
  for (const between of BETWEEN) {
    const [first = '', second = '', ...more] = bare.split(between);
    // '52,13' is one number rather than two.
    if (between.source === ',' && !(first.includes('.') && second.includes('.'))) continue;
    if (second !== '' && more.length === 0 && angleIn(first) && angleIn(second)) return [first, second];
  }
  return undefined;
}

/** Two angles as a place: what letters say of them counts; `turned` says that the first is the longitude where none do. */
export function pointOfAngles(first: Angle, second: Angle, turned: boolean): Point | undefined {
  if (first.axis !== undefined && first.axis === second.axis) return undefined;
  const isTurned = first.axis || second.axis ? first.axis === 'lon' || second.axis === 'lat' : turned;
  return isTurned ? { lat: second.degrees, lon: first.degrees } : { lat: first.degrees, lon: second.degrees };
}

/** The two numbers of a pair that does not say which is which. */
export function barePair(text: string): readonly [first: number, second: number] | undefined {
  if (text.length > LONGEST) return undefined;
  const [first, second] = (pairIn(text) ?? []).map(angleIn);
  return first && second && !first.axis && !second.axis ? [first.degrees, second.degrees] : undefined;
}

/**
 * A place as people and tools write it in one text: well-known text, GeoJSON, a `geo:` address, or two angles with or without letters.
 * Undefined for what is none; it may lie outside of Earth.
 */
export function pointIn(text: string, order: PairOrder): Point | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return undefined;
  if (trimmed.startsWith('{')) return geoJsonPoint(parsedJson(trimmed));
  const [, east, north] = WKT.exec(trimmed) ?? [];
  if (north !== undefined) return pointOf(north, east);
  const [, lat, lon] = GEO_URI.exec(trimmed) ?? [];
  if (lat !== undefined) return pointOf(lat, lon);
  const [first, second] = (pairIn(trimmed) ?? []).map(angleIn);
  return first && second && pointOfAngles(first, second, order === 'lon-first');
}
