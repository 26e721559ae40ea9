/** From the change back to its causes, and to the causes of those. */
import type { ChainLine } from '../../../lab/documents/why/telling.ts';
import { whole } from '../naming.ts';
import { Pieces } from './pieces.tsx';
import { words } from './words.ts';

export function Chain({ lines }: { lines: readonly ChainLine[] }) {
  const w = words();
  // A chain of the causes alone says what the bars have said.
  if (!lines.some(({ depth }) => depth > 0)) return null;
  return (
    <div class="why-chain">
      <h5>{w.chain}</h5>
      <ol>
        {lines.map(({ depth, words: text }, i) => (
          <li key={i} style={{ '--depth': depth }}>
            <span class="unseen">{w.step({ n: whole(depth + 1) })}</span>
            {depth > 0 && <span aria-hidden="true">← </span>}
            <Pieces text={text} />
          </li>
        ))}
      </ol>
      <p class="small muted">{w.chainAbout}</p>
    </div>
  );
}
