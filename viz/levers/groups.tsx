/** All levers, folded by mechanism, with brands and tiers of creators chosen by name. */
import { useState } from 'preact/hooks';
import { TIERS } from '../../sim/scenario/index.ts';
import { brand } from '../state/view.ts';
import { recipe } from '../state/session.ts';
import { say } from '../words/dictionary.ts';
import { modelWords } from '../words/model/current.ts';
import type { Group } from '../words/model/tables.ts';
import { CHAPTER_NAMES, groupOf, groupsOf, leversOf } from './chapters.ts';
import { Fold } from './fold.tsx';
import { brandNamesOf, fullPath } from './lever.ts';
import { LeverRow } from './row.tsx';
import { count } from './telling.ts';
import { words } from './words.ts';

export function Groups() {
  return (
    <>
      {CHAPTER_NAMES.map((chapter) => (
        <section key={chapter} class="lever-chapter">
          <h3>{modelWords.value.chapters[chapter]}</h3>
          {groupsOf(chapter).map((group) => (
            <GroupFold key={group} group={group} />
          ))}
        </section>
      ))}
    </>
  );
}

function GroupFold({ group }: { group: Group }) {
  const { title, meaning } = modelWords.value.headings[group];
  const changed = recipe.value.changes.filter(({ path }) => groupOf(fullPath(path)) === group).length;
  return (
    <Fold
      title={title}
      meaning={meaning}
      badge={changed > 0 ? words().groupChanged({ count: count(changed) }) : undefined}
    >
      {() => {
        if (group === 'brand') return <OfBrands />;
        return group === 'creator' ? <OfTiers /> : <Rows group={group} owner="" />;
      }}
    </Fold>
  );
}

function Rows({ group, owner }: { group: Group; owner: string }) {
  return (
    <>
      {leversOf(group, owner).map((lever) => (
        <LeverRow key={lever.path} lever={lever} />
      ))}
    </>
  );
}

function OfBrands() {
  const names = brandNamesOf(recipe.value.base);
  const [chosen, choose] = useState(Math.min(brand.peek(), names.length - 1));
  const at = Math.min(chosen, names.length - 1);
  const owners = names.map((name, b) => ({ id: String(b), label: say(name) }));
  return (
    <>
      <Owners owners={owners} chosen={String(at)} choose={(id) => choose(Number(id))} />
      <Rows key={at} group="brand" owner={String(at)} />
    </>
  );
}

function OfTiers() {
  const [chosen, choose] = useState<string>('koc');
  const { tiers } = modelWords.value.names;
  return (
    <>
      <Owners owners={TIERS.map((id) => ({ id, label: tiers[id] }))} chosen={chosen} choose={choose} />
      <Rows key={chosen} group="creator" owner={chosen} />
    </>
  );
}

interface OwnersProps {
  owners: readonly { id: string; label: string }[];
  chosen: string;
  choose: (id: string) => void;
}

function Owners({ owners, chosen, choose }: OwnersProps) {
  return (
    <div class="lever-owners" role="group" aria-label={words().whose}>
      {owners.map(({ id, label }) => (
        <button key={id} type="button" class="button" aria-pressed={id === chosen} onClick={() => choose(id)}>
          {label}
        </button>
      ))}
    </div>
  );
}
