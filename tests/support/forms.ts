import { Dossier } from '../../src/dossier/dossier.ts';
import { LayeredMap } from '../../src/dossier/layered/map.ts';
import { packedDossier, unpacked } from '../../src/dossier/packed/dossier.ts';
import type { DossierFile } from '../../src/dossier/types.ts';

/** Collections as a base with nothing changed upon it yet, as large ones are once they have been patched. */
function layered(file: DossierFile): Dossier {
  const { header, entities, sources, claims, positions, briefings } = Dossier.of(file);
  const over = <T>(items: ReadonlyMap<string, T>) => LayeredMap.changed(items, new Map());
  return Dossier.holding(header, {
    entities: over(entities),
    sources: over(sources),
    claims: over(claims),
    positions: over(positions),
    briefings: over(briefings),
  });
}

/** The forms in which a dossier is held in memory, by name: nobody may notice which it is. */
export const FORMS: readonly (readonly [name: string, open: (file: DossierFile) => Dossier])[] = [
  ['objects', Dossier.of],
  ['layers', layered],
  ['buffers', (file) => unpacked(packedDossier(Dossier.of(file)))],
];
