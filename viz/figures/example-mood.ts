/** What the invented market of the examples is like, for the homes of figures to draw on. */

export const CONSUMERS = 240;
/** The day something happens. */
export const BLOW = 25;

/** Between 0 and 1, by place: looks like chance and is none. */
export const wobble = (...places: number[]): number => {
  let h = 0x9e3779b9;
  for (const place of places) h = Math.imul(h ^ (place + 1), 0x85ebca6b) ^ (h >>> 13);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
};

/** Rises with the days, falls after the blow: less with each brand. */
export const mood = (day: number, brand: number): number => {
  const risen = day / (day + 12);
  const fallen = day < BLOW ? 0 : (0.5 / (1 + brand)) * (1 - 0.6 * ((day - BLOW) / (day - BLOW + 10)));
  return risen * (1 - fallen);
};
