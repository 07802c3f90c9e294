import { useEffect, useState } from 'react';
import { goToScene } from '../../../commands/briefing/present.ts';
import { useDispatch } from '../../stage.ts';
import { afterKey } from './after-key.ts';

/** The keys that the registry cannot hold (see `afterKey`); all others go on to the commands. Gives the number as far as it has been typed. */
export function usePresenterKeys(close: (() => void) | undefined): string {
  const dispatch = useDispatch();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const outcome = afterKey(typed, event.key, close !== undefined);
      setTyped(outcome.typed);
      if (!outcome.taken) return;
      event.preventDefault();
      event.stopPropagation();
      if (outcome.goTo !== undefined) dispatch(goToScene, { scene: outcome.goTo - 1 });
      if (outcome.close) close?.();
    };
    window.addEventListener('keydown', pressed, { capture: true });
    return () => window.removeEventListener('keydown', pressed, { capture: true });
  }, [dispatch, typed, close]);
  return typed;
}
