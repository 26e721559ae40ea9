/** Hears of a value when it is settled: a slider let go, a field left or confirmed. */
import { useEffect, useRef } from 'preact/hooks';

/** The platform's `change` event; the compatibility layer of Preact makes `onChange` fire at every key. */
export function useCommit(settled: (element: HTMLInputElement) => void) {
  const ref = useRef<HTMLInputElement>(null);
  const latest = useRef(settled);
  latest.current = settled;
  useEffect(() => {
    const element = ref.current!;
    const hear = (): void => latest.current(element);
    element.addEventListener('change', hear);
    return () => element.removeEventListener('change', hear);
  }, []);
  return ref;
}
