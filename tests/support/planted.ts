import { dossierFileOf, plantedGraph, SIZES } from '../bench/graphs.mjs';

/** A planted graph as a dossier file; `bare` without the places of its entities. */
export function fileOf(size: 'M' | 'L', bare = false): Buffer {
  const file = dossierFileOf(plantedGraph({ ...SIZES[size], seed: 1 }));
  return Buffer.from(JSON.stringify(bare ? { ...file, positions: {} } : file));
}
