/** What the stage of the page colours people by; stories say which one to look through. */
export const LENSES = [
  'trust',
  'origin',
  'devotion',
  'belief',
  'stage',
  'attachment',
  'identity',
  'fatigue',
] as const;
