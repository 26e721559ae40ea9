/** A link or file can ask for a market that keeps the machine busy for long: whoever opens it is asked first. */
import { signal } from '@preact/signals';
import type { Recipe } from '../state/session.ts';

export interface Size {
  people: number;
  days: number;
  /** About so long on one processor. */
  seconds: number;
}

/** Seconds for one person and day: the default market on one processor, measured. */
const EACH = 15e-6;
/** What takes no longer than this is computed unasked. */
const UNASKED = 60;
/** Where a scenario leaves them out: nothing large is, and days have their default (held to it by a test: its home is heavy). */
const ELSE = { people: 0, days: 180 };

export interface Question extends Size {
  from: 'link' | 'file';
  answer: (yes: boolean) => void;
}

export const question = signal<Question | null>(null);

type Json = Record<string, unknown>;
const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null;
/** A number as scenarios have it: alone, or with the reason for it. */
const numberOf = (x: unknown): number => Number(isObject(x) ? x.value : x);

function asked({ base, changes }: Recipe, path: 'population.consumers' | 'days', otherwise: number): number {
  const change = changes.find((one) => one.path === path);
  const inFile =
    path === 'days' ? base.days : isObject(base.population) ? base.population.consumers : undefined;
  const value = numberOf(change?.value ?? inFile);
  return Number.isFinite(value) ? value : otherwise;
}

/** Read off the recipe alone: the market is not made for it. */
export function sizeOf(recipe: Recipe): Size {
  const people = asked(recipe, 'population.consumers', ELSE.people);
  const days = asked(recipe, 'days', ELSE.days);
  return { people, days, seconds: people * days * EACH };
}

/** Whether it may be computed; asks where it would take long. Another question takes the place of one that stands. */
export function mayRun(recipe: Recipe, from: Question['from']): Promise<boolean> {
  question.value?.answer(false);
  const size = sizeOf(recipe);
  if (size.seconds <= UNASKED) return Promise.resolve(true);
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      question.value = null;
      resolve(yes);
    };
    question.value = { ...size, from, answer };
  });
}
