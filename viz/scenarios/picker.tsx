/** The shipped scenarios as questions. Choosing one runs it. */
import { useState } from 'preact/hooks';
import { classroom } from '../classroom/open.ts';
import { words as classWords } from '../classroom/words.ts';
import { language } from '../state/preferences.ts';
import { pick, recipe } from '../state/session.ts';
import { since, tier } from '../state/view.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { say } from '../words/dictionary.ts';
import { askForBet } from './bet-wanted.ts';
import { OFFERED } from './offered.ts';
import type { Offered } from './offered.ts';
import { searchStories } from './search-stories.ts';
import { SHELVES } from '../../lab/scenarios/shelf.ts';
import { teacher } from './teacher.ts';
import { words } from './words.ts';
import './picker.css';

const count = (value: number): string => new Intl.NumberFormat(language.value).format(value);
/** As the model fills in what a file leaves out. */
const ORDINARY = { days: 180, brands: 4 };

export function ScenarioPicker({ close }: { close: () => void }) {
  const w = words();
  const [query, setQuery] = useState('');
  const wanted = query.trim() === '' ? null : new Set(searchStories(query));
  const found = OFFERED.filter(({ name }) => wanted === null || wanted.has(name));
  const shelves = SHELVES.map((shelf) => ({
    shelf,
    list: found.filter((one) => one.shelf === shelf),
  })).filter(({ list }) => list.length > 0);
  const total = found.length;
  const choose = (name: string): void => {
    pick(name);
    // Another story has another eve.
    [since.value, tier.value] = [null, null];
    if (teacher.value) askForBet();
    close();
  };
  return (
    <Dialog title={w.title} close={close} wide>
      <div class="picker">
        <p class="muted">{w.intro}</p>
        <div class="picker-tools">
          <input
            class="field"
            type="search"
            aria-label={w.search}
            placeholder={w.searchHint}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <label class="small">
            <input
              type="checkbox"
              checked={teacher.value}
              onInput={(event) => (teacher.value = event.currentTarget.checked)}
            />
            {w.teacher}
          </label>
          <button
            type="button"
            class="button"
            onClick={() => {
              close();
              classroom.value = 'lesson';
            }}
          >
            {classWords().tool}
          </button>
        </div>
        <p class="unseen" role="status">
          {wanted !== null && (total > 0 ? w.found({ count: count(total) }) : w.none)}
        </p>
        {total === 0 && <p aria-hidden="true">{w.none}</p>}
        {shelves.map(({ shelf, list }) => (
          <section key={shelf} aria-labelledby={`shelf-${shelf}`}>
            <h3 id={`shelf-${shelf}`}>{w.shelves[shelf]}</h3>
            <ul>
              {list.map((one) => (
                <li key={one.name}>
                  <Card story={one} choose={choose} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Card({ story, choose }: { story: Offered; choose: (name: string) => void }) {
  const w = words();
  const { name, title, question, watch, json } = story;
  const shown = recipe.value.name === name;
  const free = name === 'default-market';
  const brands = Array.isArray(json.brands) ? json.brands.length : ORDINARY.brands;
  return (
    <button
      type="button"
      class="picker-card"
      aria-current={shown ? 'true' : undefined}
      onClick={() => choose(name)}
    >
      <span class="picker-title">{free ? w.freePlay : say(title)}</span>
      <span class="picker-question">{say(question)}</span>
      <span class="picker-facts small">
        <span>
          <b>{w.watchFor}</b> {say(watch)}
        </span>
        <span class="muted figures-font">
          {w.days({ count: count(Number(json.days ?? ORDINARY.days)) })} ·{' '}
          {w.brands({ count: count(brands) })}
          {shown && ` · ${w.shown}`}
        </span>
      </span>
    </button>
  );
}
