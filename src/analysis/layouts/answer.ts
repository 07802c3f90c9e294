import type { LayoutAnswer, LayoutRequest } from '../protocol.ts';
import { layoutOf } from './manifest.ts';

/** What a layout worker does with a request; the same in a worker, in Node and in tests. Never rejects: even a bug becomes `failed`. */
export async function answer(request: LayoutRequest, post: (answer: LayoutAnswer) => void): Promise<void> {
  const { job, revision, layout: id, input } = request;
  const mark = { job, revision };
  const layout = layoutOf(id);
  if (!layout) {
    const why = `There is no layout '${id}'.`;
    return post({ type: 'failed', ...mark, fault: { code: 'layout/unknown', why } });
  }
  try {
    const result = await layout.compute(input, (share) => post({ type: 'progress', ...mark, share }));
    if (result.ok) post({ type: 'done', ...mark, positions: result.value });
    else post({ type: 'failed', ...mark, fault: result.fault });
  } catch (reason) {
    const why = `The entities could not be arranged: ${reason instanceof Error ? reason.message : String(reason)}`;
    const fix = 'Try another arrangement.';
    post({ type: 'failed', ...mark, fault: { code: 'layout/failed', why, fix } });
  }
}
