import { buffersIn } from '../../dossier/packed/dossier.ts';
import { READ } from '../manifest.ts';
import { partOfBlob } from './part.ts';
import type { ImportAnswer, ImportRequest } from './protocol.ts';
import { askOrRead, type Chosen, type ReadOptions, readFiles } from './read.ts';

/** Takes an answer, and the memory in it that may be handed over instead of copied. */
export type PostImport = (answer: ImportAnswer, handed: ArrayBuffer[]) => void;

const HEXADECIMAL = 16;

async function sha256Of(file: Blob): Promise<string | undefined> {
  // Pages that are not served safely have no such thing.
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(HEXADECIMAL).padStart(2, '0')).join('');
}

/** A chosen file, whose fingerprint is taken while it is read. */
export const chosenFile = (name: string, file: Blob): Chosen => ({
  part: partOfBlob(name, file),
  sha256: () => sha256Of(file).catch(() => undefined),
});

/** What an importing worker does with a request; the same in a worker, in Node and in tests. Never rejects: even a bug becomes `failed`. */
export async function answerImport(request: ImportRequest, post: PostImport): Promise<void> {
  const { name, choices, limits, ask = false } = request;
  const files = request.files.map((one) => chosenFile(one.name, one.file));
  const options: ReadOptions = {
    formats: READ,
    limits,
    choices,
    report: (progress) => post({ type: 'progress', ...progress }, []),
  };
  try {
    const asks = !choices.tables || ask;
    const result = await (asks ? askOrRead : readFiles)(files, options);
    if (!result.ok) return post({ type: 'failed', fault: result.fault }, []);
    if ('tables' in result.value) return post({ type: 'proposed', proposal: result.value }, []);
    const { packed, report } = result.value;
    post({ type: 'read', packed, report }, [...buffersIn(packed)]);
  } catch (reason) {
    const why = `Reading it failed: ${reason instanceof Error ? reason.message : String(reason)}`;
    post(
      {
        type: 'failed',
        fault: { code: 'file/failed', where: name, why, fix: 'Close what else is open, and try again.' },
      },
      [],
    );
  }
}
