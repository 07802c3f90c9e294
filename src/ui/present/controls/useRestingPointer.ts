import { useEffect, useState } from 'react';

/** How long after its last movement the pointer counts as resting, in milliseconds. */
const REST = 2500;

/** True while the pointer has not moved for a while: then what serves it is in the way. */
export function useRestingPointer(): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setResting(true), REST);
    const moved = (): void => {
      clearTimeout(timer);
      setResting(false);
      timer = setTimeout(() => setResting(true), REST);
    };
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return resting;
}
