/** A text in which names and days are buttons. */
import { goTo, playing } from '../../state/player.ts';
import { lookAt } from '../../state/view.ts';
import { piecesOf } from './pointing.ts';
import type { Pointer } from './pointing.ts';
import { words } from './words.ts';

export function Pieces({ text }: { text: string }) {
  const w = words();
  return (
    <>
      {piecesOf(text).map((piece, i) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <button key={i} class="why-name" title={w.go({ what: piece.text })} onClick={() => follow(piece)}>
            {piece.text}
          </button>
        ),
      )}
    </>
  );
}

/** The day first: who is looked at then is asked about once. */
function follow({ person, day }: Pointer): void {
  if (day !== null) {
    playing.value = false;
    goTo(day);
  }
  if (person !== null) lookAt(person);
}
