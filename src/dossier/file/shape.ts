import type { DossierFile } from '../types.ts';
import { remarksAbout } from './complaint.ts';
import type { Remarks } from './remarks.ts';
import { dossierSchema, positionSchema } from './schema.ts';

/** What the schema has against a file. */
export function checkShape(json: Readonly<Record<string, unknown>>, remarks: Remarks): void {
  for (const remark of remarksAbout(dossierSchema, json)) remarks.add('error', () => remark);
  if (remarks.errors === 0) checkPrototypeKeys(json as unknown as DossierFile, remarks);
}

const PROTO = '__proto__';

/** An entity may be called `__proto__`; zod's records do not look at that key. */
function checkPrototypeKeys(file: DossierFile, remarks: Remarks): void {
  const all = [{ at: 'positions', positions: file.positions }];
  file.briefings.forEach((briefing, i) => {
    briefing.scenes.forEach((scene, j) => {
      if (scene.positions)
        all.push({ at: `briefings[${i}].scenes[${j}].positions`, positions: scene.positions });
    });
  });
  for (const { at, positions } of all) {
    if (!Object.hasOwn(positions, PROTO) || positionSchema.safeParse(positions[PROTO]).success) continue;
    const where = `${at}.${PROTO}`;
    remarks.add('error', () => ({
      where,
      message: `${where} is not a place.`,
      fix: 'A place is [x, y] or [x, y, true].',
    }));
  }
}
