import { buffersIn } from '../../packed/dossier.ts';
import { openPacked } from './open.ts';
import type { OpenAnswer, OpenRequest } from './protocol.ts';

/** Takes an answer, and the memory in it that may be handed over instead of copied. */
export type PostOpen = (answer: OpenAnswer, handed: ArrayBuffer[]) => void;

const inWords = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** What an opening worker does with a request; the same in a worker, in Node and in tests. Never rejects: even a bug becomes `failed`. */
export async function answerOpen({ file, name }: OpenRequest, post: PostOpen): Promise<void> {
  const fail = (code: string, why: string, fix: string): void =>
    post({ type: 'failed', fault: { code, where: name, why, fix } }, []);
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file, post);
  } catch (reason) {
    const why = `The browser could not read it: ${inWords(reason)}`;
    return fail('file/unreadable', why, 'Choose a file, not a folder.');
  }
  try {
    const opened = openPacked(bytes, name, (progress) =>
      post({ type: 'progress', stage: 'checking', ...progress }, []),
    );
    if (!opened.ok) return post({ type: 'failed', fault: opened.fault }, []);
    const { packed, issues } = opened.value;
    post({ type: 'done', packed, issues }, [...buffersIn(packed)]);
  } catch (reason) {
    fail('file/failed', `Opening it failed: ${inWords(reason)}`, 'Close what else is open, and try again.');
  }
}

/** The bytes of a file, read in the chunks in which it comes. */
async function bytesOf(file: Blob, post: PostOpen): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes.set(chunk.value, at);
    at += chunk.value.length;
    post({ type: 'progress', stage: 'reading', bytes: at, size: file.size, items: 0 }, []);
  }
  return bytes;
}
