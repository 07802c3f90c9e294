import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { NotLoaded } from './NotLoaded.tsx';

/**
 * A component that is loaded when it is first drawn, together with the widget library that it stands on: neither is part of
 * what the first picture needs. `name` is the module's export. One that cannot be fetched says so.
 */
export function lazily<K extends string, P extends object>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const loaded = await Promise.all([import('./Widgets.tsx'), load()]).catch(() => undefined);
    if (!loaded) return { default: NotLoaded as ComponentType<P> };
    const [{ Widgets }, module] = loaded;
    const Inner: ComponentType<P> = module[name];
    return {
      default: (props: P) => (
        <Widgets>
          <Inner {...props} />
        </Widgets>
      ),
    };
  });
}
