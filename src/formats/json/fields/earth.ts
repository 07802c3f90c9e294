import { type Angle, angleIn } from '../../coordinates/angle.ts';
import { geoJsonPoint, isOnEarth, type Point, pointIn, pointOfAngles } from '../../coordinates/point.ts';
import type { Draft } from '../../draft/draft.ts';
import { isObject, own } from '../value.ts';
import { asNumber, type Fields } from './fields.ts';
import { ENTITY_NAMES as NAMES } from './names.ts';

function asAngle(value: unknown): Angle | undefined {
  const degrees = asNumber(value);
  if (degrees !== undefined) return { degrees };
  return typeof value === 'string' && value.trim() !== '' ? angleIn(value) : undefined;
}

/** `{lat, lon}`, as some tools nest it; nothing else may stand there. */
function nested(value: unknown): Point | undefined {
  if (!isObject(value) || Object.keys(value).length !== 2) return undefined;
  const number = (...names: readonly string[]) =>
    names.map((name) => asNumber(own(value, name))).find((one) => one !== undefined);
  const [lat, lon] = [number('lat', 'latitude'), number('lon', 'lng', 'longitude')];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

const asPoint = (value: unknown): Point | undefined =>
  typeof value === 'string' ? pointIn(value, 'lat-first') : (geoJsonPoint(value) ?? nested(value));

/** True where a field says more than the place: a height, other properties. */
const saysMore = (value: unknown): boolean =>
  isObject(value) &&
  (own(value, 'type') === 'Feature' ||
    Object.keys(value).length > 2 ||
    (own(value, 'coordinates') as unknown[] | undefined)?.length === 3);

/**
 * Takes where on Earth an item is: latitude and longitude as numbers or with signs and letters, or both in one field, as text, as GeoJSON
 * or as an object. What lies nowhere on Earth stays, with a remark.
 */
export function takeOnEarth(fields: Fields, where: string, draft: Pick<Draft, 'remark'>): Point | undefined {
  const latitude = fields.find(NAMES.latitude, asAngle);
  const longitude = latitude && fields.find(NAMES.longitude, asAngle);
  const both = longitude ? undefined : fields.find(NAMES.coordinates, asPoint);
  const found = [latitude, longitude, both].flatMap((one) => (one ? [one.name] : []));
  const point = latitude && longitude ? pointOfAngles(latitude.value, longitude.value, false) : both?.value;
  if (!point) return undefined;
  if (isOnEarth(point)) {
    for (const name of both ? [both.name] : found) if (!saysMore(fields.get(name))) fields.drop(name);
    return point;
  }
  const isTurned = isOnEarth({ lat: point.lon, lon: point.lat });
  const message = `Latitude ${point.lat} and longitude ${point.lon} are nowhere on Earth; they are kept as attributes.`;
  const fix = isTurned
    ? 'The other way round they would be: exchange them where the file was made.'
    : undefined;
  draft.remark('place/off-earth', 'warning', where, message, fix);
  return undefined;
}
