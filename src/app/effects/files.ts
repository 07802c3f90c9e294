import type { Dossier } from '../../dossier/dossier.ts';
import type { Stage } from '../../ui/stage.ts';

/** Hands bytes to the person as a download. */
export const download = (name: string, bytes: Uint8Array, mediaType: string): void =>
  hand(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));

function hand(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Held on to while it is open: a field that nothing refers to may be collected before the person has chosen. */
let chooser: HTMLInputElement | undefined;

/** Asks the person for files. */
export function chooseFiles(open: (files: readonly File[]) => void): void {
  chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.multiple = true;
  chooser.addEventListener('change', () => open([...(chooser?.files ?? [])]));
  chooser.click();
  // A large file may be chosen: what opens it comes meanwhile.
  void import('./opening.ts');
}

/** Saves the whole dossier as a file named after it. */
export function saveDossier({ document: store, ports }: Stage): void {
  const { dossier } = store.getState();
  const name = `${dossier.header.id}.dossier.json`;
  if (!(dossier.claims instanceof Map)) return void saveLarge(dossier, name);
  const text = `${JSON.stringify(dossier.toFile(), null, 2)}\n`;
  ports.download(name, new TextEncoder().encode(text), 'application/json');
}

/** A large dossier is not indented, and its parts are handed over as they are kept, which takes no time. */
async function saveLarge(dossier: Dossier, name: string): Promise<void> {
  const { written } = await import('../../dossier/packed/written.ts');
  hand(name, new Blob([...written(dossier)] as BlobPart[], { type: 'application/json' }));
}
