import {
  degreesOf,
  type Frame,
  type Network,
  type Shown,
  type Tints,
} from '../../picture/overview/network.ts';

/** What is painted where nobody sees it, so that the first picture that somebody waits for is not the first that is painted. */
interface Rehearsal {
  readonly network: Network;
  readonly shown: Shown;
  readonly tints: Tints;
  readonly frame: Frame;
}

const ENTITIES = 4000;
const RELATIONS = 24_000;
const SIDE = 400;
/** As far away as a large dossier is seen from: nearer, dots are larger. */
const ZOOM = 0.03;
/** Turns by the golden angle fill a disc evenly (Vogel, 1979). */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** A disc of entities with relations all over it: enough for the code that paints to be compiled. */
export function rehearsal(): Rehearsal {
  const places = new Float32Array(2 * ENTITIES);
  for (let e = 0; e < ENTITIES; e += 1) {
    const far = (SIDE / 2 / ZOOM) * Math.sqrt(e / ENTITIES);
    places[2 * e] = far * Math.cos(e * GOLDEN);
    places[2 * e + 1] = far * Math.sin(e * GOLDEN);
  }
  const subject = Uint32Array.from({ length: RELATIONS }, (_, r) => r % ENTITIES);
  const object = Uint32Array.from(
    { length: RELATIONS },
    (_, r) => (Math.imul(r, 0x9e3779b1) >>> 0) % ENTITIES,
  );
  const weight = degreesOf({ places, subject, object });
  const lineTint = Uint8Array.from({ length: RELATIONS }, (_, r) => r % 4);
  const markTint = new Uint8Array(ENTITIES);
  return {
    network: { places, subject, object, lineTint, markTint, weight },
    shown: { entity: new Uint8Array(ENTITIES).fill(1), relation: new Uint8Array(RELATIONS).fill(1) },
    tints: { canvas: 0xffffff, ink: 0, lines: [0, 0, 0, 0], marks: [0] },
    frame: { width: SIDE, height: SIDE, zoom: ZOOM, left: SIDE / 2, top: SIDE / 2, ratio: 1 },
  };
}
