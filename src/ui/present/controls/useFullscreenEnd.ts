import { useEffect } from 'react';
import { endPresenting } from '../../../commands/briefing/present.ts';
import { useDispatch } from '../../stage.ts';

/**
 * In full screen the browser keeps Escape for itself and leaves full screen, so leaving is taken for Escape:
 * it closes what is open (`close`), or ends the presentation.
 */
export function useFullscreenEnd(close: (() => void) | undefined): void {
  const dispatch = useDispatch();
  useEffect(() => {
    const changed = (): void => {
      if (document.fullscreenElement) return;
      if (close) close();
      else dispatch(endPresenting);
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [dispatch, close]);
}
