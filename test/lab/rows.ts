/** Rows of the register for tests, which stay as they are whatever becomes of those that ship. */
import { claimShape, inEnglish } from '../../lab/verdicts/register.ts';
import type { Claim } from '../../lab/verdicts/register.ts';
import badAndGood from './rows/bad-and-good.json' with { type: 'json' };
import buffer from './rows/buffer.json' with { type: 'json' };
import usefulPosts from './rows/useful-posts.json' with { type: 'json' };
import whoSpeaks from './rows/who-speaks.json' with { type: 'json' };

const rowOf = (json: unknown): Claim => inEnglish(claimShape.parse(json));

/** One part and nothing else. */
export const BAD_AND_GOOD = rowOf(badAndGood);
/** A crisis after trust that users or advertisements have built. */
export const BUFFER = rowOf(buffer);
/** An effect that rests on one mechanism. */
export const USEFUL_POSTS = rowOf(usefulPosts);
/** A control that says its budget itself. */
export const WHO_SPEAKS = rowOf(whoSpeaks);
