/** What a drawing must know of its place on the page. */
import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Width of an element in whole pixels; 0 until it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([{ contentRect }]) => setWidth(Math.floor(contentRect.width)));
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return width;
}

/** Whether an element is in sight: what is not need not follow the clock. */
export function useSeen(ref: RefObject<HTMLElement | null>): ReadonlySignal<boolean> {
  const seen = useSignal(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      seen.value = entries[entries.length - 1].isIntersecting;
    });
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return seen;
}

/** The clock a figure follows, and turns when a day is clicked. */
export interface Clock {
  day: ReadonlySignal<number>;
  goTo: (day: number) => void;
}
