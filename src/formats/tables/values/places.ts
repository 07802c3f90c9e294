import { type Angle, angleIn } from '../../coordinates/angle.ts';
import {
  barePair,
  isOnEarth,
  type PairOrder,
  type Point,
  pointIn,
  pointOfAngles,
} from '../../coordinates/point.ts';
import type { Told } from './told.ts';

/** How the places of a table are written. */
export interface PlaceStyle {
  /** Of a column that holds both numbers. */
  readonly order: PairOrder;
  /** True when the column called latitude holds longitudes, and the other way round. */
  readonly swapped: boolean;
  readonly told?: Told;
}

/** What the cells of a row say of a place; empty where they say nothing. */
export interface PlaceTexts {
  readonly latitude: string;
  readonly longitude: string;
  /** Both in one. */
  readonly coordinates: string;
}

type Pair = readonly [lat: number, lon: number];

/** Of so many rows, fewer are mistakes of their own. */
const SHARE = 0.1;

const onEarth = ([lat, lon]: Pair): boolean => isOnEarth({ lat, lon });
const FIX = 'Exchange what the two columns mean if it is otherwise.';

/** Whether pairs of numbers are latitude and longitude the other way round: many are nowhere on Earth as they stand, and all are then. */
function turned(pairs: readonly Pair[]): 'yes' | 'perhaps' | 'no' {
  const off = pairs.filter((pair) => !onEarth(pair)).length;
  if (off === 0 || !pairs.every(([lat, lon]) => onEarth([lon, lat]))) return 'no';
  return off === pairs.length || (off >= 2 && off >= pairs.length * SHARE) ? 'yes' : 'perhaps';
}

function toldOf(columns: string, { off, state }: { off: Pair | undefined; state: 'yes' | 'perhaps' }): Told {
  const shown = off ? `${off[0]}, ${off[1]}` : '';
  return state === 'yes'
    ? {
        code: 'place/swapped',
        severity: 'warning',
        message: `As latitude and longitude, “${shown}” in ${columns} is nowhere on Earth; all values were read the other way round.`,
        fix: FIX,
      }
    : {
        code: 'place/perhaps-swapped',
        severity: 'warning',
        message: `As latitude and longitude, “${shown}” in ${columns} is nowhere on Earth. The other way round all values would be; they were read as the columns are called.`,
        fix: FIX,
      };
}

/** Guesses how places are written, by the first rows; `names` are those of the columns. */
export function placeStyleOf(rows: readonly PlaceTexts[], names: PlaceTexts): PlaceStyle {
  const bare = (text: string): Angle | undefined => {
    const angle = text === '' ? undefined : angleIn(text);
    return angle?.axis ? undefined : angle;
  };
  const apart = rows.flatMap(({ latitude, longitude }): Pair[] => {
    const [lat, lon] = [bare(latitude), bare(longitude)];
    return lat && lon ? [[lat.degrees, lon.degrees]] : [];
  });
  const both = rows.flatMap(({ coordinates }): Pair[] => {
    const pair = coordinates === '' ? undefined : barePair(coordinates);
    return pair ? [pair] : [];
  });
  const isNamedTurned = /lo?ng?(?:itude)?[^a-z]*(?:lat|$)|^x[^a-z]*y$/i.test(names.coordinates);
  const [ofApart, ofBoth] = [turned(apart), isNamedTurned ? 'no' : turned(both)] as const;
  const state = ofApart === 'no' ? ofBoth : ofApart;
  const pairs = ofApart === 'no' ? both : apart;
  const columns =
    ofApart === 'no' ? `“${names.coordinates}”` : `“${names.latitude}” and “${names.longitude}”`;
  return {
    order: isNamedTurned || ofBoth === 'yes' ? 'lon-first' : 'lat-first',
    swapped: ofApart === 'yes',
    ...(state !== 'no' && { told: toldOf(columns, { off: pairs.find((pair) => !onEarth(pair)), state }) }),
  };
}

/** The place that a row says. Undefined where it says none; 'unreadable', or 'off-earth', where it cannot be used. */
export function placeIn(
  { latitude, longitude, coordinates }: PlaceTexts,
  { order, swapped }: PlaceStyle,
): Point | 'unreadable' | 'off-earth' | undefined {
  const isApart = latitude !== '' && longitude !== '';
  if (!isApart && coordinates === '') return undefined;
  const [one, other] = isApart ? [angleIn(latitude), angleIn(longitude)] : [];
  const point = isApart ? one && other && pointOfAngles(one, other, swapped) : pointIn(coordinates, order);
  if (!point) return 'unreadable';
  return isOnEarth(point) ? point : 'off-earth';
}
