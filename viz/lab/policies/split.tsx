/** A split of one's own: sliders for the shares of the budget. */
import { modelWords } from '../../words/model/current.ts';
import { percent, whole } from '../numbers.ts';
import { words as labWords } from '../words.ts';
import { choice, sharesOf, sumOf, withOwn } from './choice.ts';
import type { Choice, Weights } from './choice.ts';
import { words } from './words.ts';

/** What most splits are made of; the others are folded away. */
const MAIN = ['toKoc', 'toMid', 'toHead', 'toAdvertising'];

const set = (part: Partial<Choice>): void => {
  choice.value = { ...choice.value, ...part };
};

function channelName(channel: string): string {
  const names: Readonly<Record<string, string>> = modelWords.value.names.channels;
  return names[channel[2].toLowerCase() + channel.slice(3)] ?? channel;
}

export const sharesText = (shares: Weights): string =>
  Object.entries(shares)
    .map(([channel, share]) => words().share({ channel: channelName(channel), share: percent(share) }))
    .join(labWords().and);

export function Split() {
  const w = words();
  const { weights } = choice.value;
  const channels = Object.keys(modelWords.value.names.channels).map(
    (name) => `to${name[0].toUpperCase()}${name.slice(1)}`,
  );
  const shares = sharesOf(weights);
  const told = sharesText(shares);
  const slider = (channel: string) => (
    <label key={channel} class="lab-slider">
      <span>{channelName(channel)}</span>
      <input
        type="range"
        min="0"
        max="100"
        value={weights[channel] ?? 0}
        aria-valuetext={`${weights[channel] ?? 0}: ${percent(shares[channel] ?? 0)}`}
        onInput={({ currentTarget }) =>
          set({ weights: { ...weights, [channel]: Number(currentTarget.value) } })
        }
      />
      <output class="figures-font">{percent(shares[channel] ?? 0)}</output>
    </label>
  );
  return (
    <details class="lab-split">
      <summary>{w.mine}</summary>
      <p class="small muted">{w.mineAbout}</p>
      <div class="lab-sliders">{channels.filter((one) => MAIN.includes(one)).map(slider)}</div>
      <details>
        <summary>{w.more}</summary>
        <div class="lab-sliders">{channels.filter((one) => !MAIN.includes(one)).map(slider)}</div>
      </details>
      <p class="small figures-font" role="status">
        {told === '' ? w.nothing : `${w.sum({ sum: whole(sumOf(weights)) })} ${told}`}
      </p>
      <button class="button" disabled={told === ''} onClick={() => (choice.value = withOwn(choice.value))}>
        {w.add}
      </button>
    </details>
  );
}
