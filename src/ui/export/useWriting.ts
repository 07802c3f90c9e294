import { useState } from 'react';
import type { Fault } from '../../kernel/fault.ts';
import { fail } from '../../kernel/result.ts';
import { fileName } from '../../state/export/file-name.ts';
import { useStage } from '../stage.ts';
import { unforeseen } from './preview/usePreview.ts';
import { produceFile } from './produce.ts';
import type { ExportRequest } from './request.ts';

/** How writing goes: not begun, at work, done with a file, or failed. */
export type Writing =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'done'; readonly name: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly of: ExportRequest; readonly fault: Fault };

/** The name of the file that a request gives. */
export const nameOf = ({ title, day, type }: ExportRequest): string => fileName(title, day, type.extension);

/** The next moment at which the browser has drawn what is asked of it. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Writes the file of a request and hands it over: the bytes are complete before the person is asked where to put them. */
export function useWriting(): readonly [Writing, (request: ExportRequest) => Promise<void>] {
  const { ports } = useStage();
  const [writing, setWriting] = useState<Writing>({ state: 'idle' });
  const write = async (request: ExportRequest): Promise<void> => {
    setWriting({ state: 'busy' });
    await drawn();
    const file = await produceFile(request).catch((reason) => fail(unforeseen(reason)));
    if (!file.ok) {
      setWriting({ state: 'failed', of: request, fault: file.fault });
      return;
    }
    const name = nameOf(request);
    ports.download(name, file.value, request.type.mediaType);
    setWriting({ state: 'done', name, bytes: file.value.length });
  };
  return [writing, write];
}
