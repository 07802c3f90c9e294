import { useEffect, useState } from 'react';
import type { Fault } from '../../../kernel/fault.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import { type Preview, producePreview } from '../produce.ts';
import type { ExportRequest } from '../request.ts';

/** How long to wait for the next change before the preview is made again, in milliseconds. */
const PAUSE = 150;

/** What a failure nobody foresaw is told as. */
export function unforeseen(reason: unknown): Fault {
  const why = `The file could not be made: ${reason instanceof Error ? reason.message : String(reason)}`;
  return { code: 'export/failed', why, fix: 'Try again, or choose another format.' };
}

/** The preview of a request, and the request that it was made for: until the two agree, a newer one is on its way. */
export interface Previewed {
  readonly of: ExportRequest;
  readonly result: Result<Preview>;
}

/** Makes the preview of a request whenever it changes. */
export function usePreview(request: ExportRequest): Previewed | undefined {
  const [previewed, setPreviewed] = useState<Previewed>();
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const result = await producePreview(request).catch((reason) => fail(unforeseen(reason)));
      if (wanted) setPreviewed({ of: request, result });
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [request]);
  return previewed;
}
