import type { Stage } from '../../ui/stage.ts';

/** Hands bytes to the person as a download. */
export function download(name: string, bytes: Uint8Array, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Held on to while it is open: a field that nothing refers to may be collected before the person has chosen. */
let chooser: HTMLInputElement | undefined;

/** Asks the person for a file. */
export function chooseFile(open: (file: File) => void): void {
  chooser = document.createElement('input');
  chooser.type = 'file';
  chooser.accept = '.json,application/json';
  chooser.addEventListener('change', () => {
    const file = chooser?.files?.[0];
    if (file) open(file);
  });
  chooser.click();
}

/** Saves the whole dossier as a file named after it. */
export function saveDossier({ document: store, ports }: Stage): void {
  const { dossier } = store.getState();
  const text = `${JSON.stringify(dossier.toFile(), null, 2)}\n`;
  ports.download(`${dossier.header.id}.dossier.json`, new TextEncoder().encode(text), 'application/json');
}
