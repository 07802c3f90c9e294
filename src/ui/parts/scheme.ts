import { useSyncExternalStore } from 'react';
import { useWorkspace } from '../stage.ts';

const query = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Light or dark: as chosen, or as the device says. */
export function useScheme(): 'light' | 'dark' {
  const chosen = useWorkspace((state) => state.scheme);
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  if (chosen !== 'system') return chosen;
  return dark ? 'dark' : 'light';
}
