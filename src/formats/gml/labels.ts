import { clean } from '../text.ts';

/** What NetworkX reads as a list of nothing, which can name no node. */
const NO_LABELS = ['[]', '()'];

/** Names such that all differ, as programs need them that go by labels: the second `Ann` becomes `Ann (2)`. */
export function distinctLabels(names: readonly string[]): string[] {
  const taken = new Set(NO_LABELS);
  const used = new Map<string, number>();
  return names.map((name) => {
    const wanted = clean(name);
    let label = wanted;
    for (let number = used.get(wanted) ?? 2; taken.has(label); number += 1) {
      label = `${wanted} (${number})`;
      used.set(wanted, number + 1);
    }
    taken.add(label);
    return label;
  });
}
