/** Whether a bet is to be placed before the story is shown. */
import { signal } from '@preact/signals';

export const betWanted = signal(false);

export const askForBet = (): void => {
  betWanted.value = true;
};
