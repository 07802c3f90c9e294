import type { CountryCode } from '../dossier/types.ts';
import type { Flags } from '../picture/flags.ts';

/** The round flags of countries, one lazy module each (circle-flags, MIT). */
const modules = import.meta.glob<string>('../../node_modules/circle-flags/flags/[a-z][a-z].svg', {
  query: '?raw',
  import: 'default',
});

const addressOf = (code: CountryCode): string =>
  `../../node_modules/circle-flags/flags/${code.toLowerCase()}.svg`;

const loaded = new Map<CountryCode, string>();
const loading = new Map<CountryCode, Promise<void>>();

/** The flags that have been loaded so far. */
export const flags: Flags = (code) => loaded.get(code);

function load(code: CountryCode): Promise<void> {
  const known = loading.get(code);
  if (known) return known;
  const module = modules[addressOf(code)];
  // A country without a flag, or a flag that cannot be read, is shown by its code.
  const promise = module
    ? module().then(
        (svg) => void loaded.set(code, svg),
        () => undefined,
      )
    : Promise.resolve();
  loading.set(code, promise);
  return promise;
}

/** True when there is nothing left to wait for. */
export const haveFlags = (codes: readonly CountryCode[]): boolean =>
  codes.every((code) => loaded.has(code) || modules[addressOf(code)] === undefined);

/** Loads the flags of countries; resolves when all are there or have failed. Never rejects. */
export async function loadFlags(codes: readonly CountryCode[]): Promise<void> {
  await Promise.all(codes.map(load));
}
