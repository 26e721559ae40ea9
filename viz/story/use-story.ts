/** The story of the run on the stage, as far as it has been played. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { inWords } from '../interventions/plain-label.ts';
import { available, day } from '../state/player.ts';
import { language } from '../state/preferences.ts';
import type { LiveRun } from '../state/session.ts';
import { eve } from '../state/view.ts';
import { controlOf } from './control.ts';
import { OTHERWISE } from '../../lab/stories/read-story.ts';
import type { Said } from '../../lab/stories/sentence.ts';
import type { StoryFile } from '../../lab/stories/story-file.ts';
import { modelWords } from '../words/model/current.ts';
import { loadStory } from './stories.ts';
import { tellStory } from './tell-story.ts';

export interface Playing {
  story: StoryFile | null;
  /** Sentences up to the evening that is shown. */
  said: readonly Said[];
  /** Null before the last evening is shown, and while the run it is held against is being computed. */
  answer: Said | null;
  /** The last evening is shown, and the answer waits for the other run. */
  comparing: boolean;
}

function useScenarioStory(name: string | null): StoryFile | null | undefined {
  const [loaded, setLoaded] = useState<{ name: string | null; story: StoryFile | null }>();
  useEffect(() => {
    let wanted = true;
    loadStory(name).then(
      (story) => wanted && setLoaded({ name, story }),
      // A lost file is no reason to have no story: what any run tells is left.
      () => wanted && setLoaded({ name, story: null }),
    );
    return () => void (wanted = false);
  }, [name]);
  return loaded !== undefined && loaded.name === name ? loaded.story : undefined;
}

export function useStory(live: LiveRun): Playing {
  const story = useScenarioStory(live.recipe.name);
  const control = useMemo(() => (story ? controlOf(live, story) : null), [live, story]);
  useEffect(() => () => control?.stop(), [control]);
  const { series, scenario, events, days } = live.data;
  const arrived = days.value;
  const named = useMemo(() => inWords(scenario), [scenario, language.value, modelWords.value]);
  const other = control?.value ?? null;
  const told = useMemo(
    () =>
      story === undefined
        ? null
        : tellStory(story, { series, scenario: named, events, arms: { [OTHERWISE]: other } }, arrived),
    [story, live, arrived, other, named],
  );
  const shown = Math.min(day.value, available.value - 1);
  const said = useMemo(() => told?.sentences.filter((one) => one.day <= shown) ?? [], [told, shown]);
  const compared = said.findLast(({ look }) => look?.since !== undefined)?.look?.since ?? null;
  useEffect(() => void (eve.value = compared), [compared]);
  const ended = arrived === scenario.days && shown >= scenario.days - 1;
  const comparing = ended && told?.own === true && control?.awaited === true;
  const answer = ended && !comparing ? (told?.answer ?? null) : null;
  return { story: told?.own ? story! : null, said, answer, comparing };
}
