import type { DossierFile } from '../../dossier/types.ts';
import type { Fidelity } from '../format.ts';
import { WITHOUT } from './without.ts';

/** What is left of a dossier when it has been written in a format and read again: it without what the format says that it loses for good. */
export function project(file: DossierFile, { loses }: Fidelity): DossierFile {
  return loses.filter(({ restored }) => !restored).reduce((left, { aspect }) => WITHOUT[aspect](left), file);
}
