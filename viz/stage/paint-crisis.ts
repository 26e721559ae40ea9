/** While a brand is in a crisis, its quality fallen, its goods faked, or attacked, the stage stands behind barrier tape. */
import type { RunData } from '../state/run-data.ts';
import type { Look } from './look.ts';

const KINDS: readonly string[] = ['counterfeit', 'quality-drop', 'attack'];
const WIDTH = 9;
/** One stripe with its gap, in pixels. */
const STEP = 18;
/** For what has no end: so many days. */
const LASTS = 30;
/** A crisis of another brand than the one in view. */
const ELSEWHERE = 0.3;

/** How strongly the tape shows on a day: 0 where there is no crisis. */
export function crisisOn({ scenario }: RunData, day: number, brand: number): number {
  const now = scenario.interventions.filter(
    (one) => KINDS.includes(one.kind) && one.day <= day && day < (one.until ?? one.day + LASTS),
  );
  if (now.length === 0) return 0;
  return now.some((one) => one.brand === null || one.brand === brand) ? 1 : ELSEWHERE;
}

export function paintCrisis(context: CanvasRenderingContext2D, run: RunData, look: Look): void {
  const strength = crisisOn(run, Math.floor(look.time), look.brand);
  if (strength === 0) return;
  const { width, height } = look;
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(WIDTH, WIDTH, width - 2 * WIDTH, height - 2 * WIDTH);
  context.clip('evenodd');
  context.strokeStyle = look.inks.bad;
  context.globalAlpha = 0.75 * strength;
  context.lineWidth = STEP * 0.36;
  context.lineCap = 'butt';
  context.beginPath();
  // Diagonals over all of it; only the rim is left by the clip.
  for (let at = -height; at < width; at += STEP) {
    context.moveTo(at, height);
    context.lineTo(at + height, 0);
  }
  context.stroke();
  context.restore();
}
