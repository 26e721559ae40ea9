/**
 * Posts on their way from who wrote them to who reads them. Where each is follows from the clock alone, so that
 * scrubbing, stepping back and pausing show the same picture as playing did.
 */
import { FLOW_FIELDS } from '../../workers/frames.ts';
import type { Frame } from '../../workers/protocol.ts';

/** Posts on their way at once, and room for each, in square pixels. */
const MOST_POSTS = 240;
const ROOM = 1_500;
/** Time a post takes, in seconds: at high speed it is on its way over several days, or nobody could see it. */
const SECONDS = 0.8;

/** Days a post is on its way. */
export const travelDays = (speed: number): number => Math.max(0.9, SECONDS * speed);

/** How many posts are drawn at once on a canvas of a size. */
export const postsOn = (width: number, height: number): number =>
  Math.min(MOST_POSTS, Math.ceil((width * height) / ROOM));

/** When a post of a day sets out, in days after its reader's last evening, in [0, 1). */
const delay = (day: number, i: number): number => (Math.imul(day * 4099 + i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;

/**
 * Calls `visit` for each post on its way at a time, with its row in the frame and how far it is, in (0, 1).
 *
 * @param frames the frame of a day or the last before it
 * @param time evenings since that of day 0
 * @param travel days a post is on its way
 * @param every days from one frame to the next
 * @param together posts on their way at once, about
 * @param must rows that are shown even where there are too many
 */
export function eachPost(
  frames: (day: number) => Frame | null,
  time: number,
  travel: number,
  every: number,
  together: number,
  visit: (frame: Frame, row: number, progress: number) => void,
  must: (frame: Frame, row: number) => boolean = () => false,
): void {
  const most = Math.max(1, Math.floor((together * every) / (travel + every)));
  for (let day = Math.max(0, Math.ceil(time - travel)); day < time + every; day++) {
    const frame = frames(day);
    if (frame === null || frame.day !== day) continue;
    const rows = frame.flows.length / FLOW_FIELDS;
    const taken = Math.min(rows, most);
    const go = (row: number, i: number): void => {
      const progress = (time - (day - every * delay(day, i))) / travel;
      if (progress > 0 && progress < 1) visit(frame, row, progress);
    };
    for (let i = 0; i < taken; i++) go(Math.floor((i * rows) / taken), i);
    for (let row = 0, i = 0; row < rows; row++) {
      if (i < taken && row === Math.floor((i * rows) / taken)) i++;
      else if (must(frame, row)) go(row, rows + row);
    }
  }
}
