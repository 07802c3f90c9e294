/**
 * Only one tab writes a device's storage, or two would overwrite each other. Resolves to true in the tab that may;
 * it keeps the right until it closes. Without Web Locks there is nothing to ask, so every tab may.
 */
export function becomeWriter(): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = navigator.locks.request('throughline-writer', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise<never>(() => undefined) : undefined;
    });
    held.catch(() => resolve(true));
  });
}
