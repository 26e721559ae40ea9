import { useEffect, useState } from 'preact/hooks';
import type { pairedContrast } from '../../lab/statistics/paired.ts';

/** Statistics are fetched when there is something to compare. */
export function useContrast(): typeof pairedContrast | null {
  const [contrast, setContrast] = useState<{ of: typeof pairedContrast } | null>(null);
  useEffect(() => {
    void import('../../lab/statistics/paired.ts').then(
      ({ pairedContrast: of }) => setContrast({ of }),
      // Without it there is the difference of one seed, which says so.
      () => {},
    );
  }, []);
  return contrast?.of ?? null;
}
