import { readdirSync, readFileSync } from 'node:fs';
import { Dossier } from '../../src/dossier/dossier.ts';
import { openDossier } from '../../src/dossier/file/open.ts';
import { present } from '../../src/kernel/invariant.ts';

const root = new URL('../../graph-data/', import.meta.url);

/** The names in a folder under graph-data that end with `extension`, without it. */
export function namesIn(folder: string, extension = '.dossier.json'): string[] {
  const names = readdirSync(new URL(`${folder}/`, root)).filter((name) => name.endsWith(extension));
  return names.map((name) => name.slice(0, -extension.length)).sort();
}

/** The text of a file under graph-data. */
export function readData(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** A dossier under graph-data, opened; throws the Fault when it does not open. */
export function openData(path: string): Dossier {
  const opened = openDossier(readData(path), path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault, null, 2));
  return Dossier.of(opened.value.file);
}

/** A small dossier with a bit of everything: see graph-data/fixtures/dossier/valid/harbour.dossier.json. */
export function harbour(): Dossier {
  return openData('fixtures/dossier/valid/harbour.dossier.json');
}

/** An item of a map that must be there. */
export function at<T>(items: ReadonlyMap<string, T>, id: string): T {
  return present(items.get(id), id);
}
