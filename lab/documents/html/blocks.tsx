/** Blocks and sections of a document as elements. */
import type { ComponentChildren } from 'preact';
import { shownIn } from '../model.ts';
import type { Block, Item, Notes, ReadingTable, Section } from '../model.ts';
import { FigureView } from './figure.tsx';
import { Words } from './inline.tsx';

const here = shownIn('report');

/** Nothing for no sentences. */
export const List = ({ items }: { items: readonly Item[] }) =>
  items.some(here) && (
    <ul>
      {items.filter(here).map(({ words }) => (
        <li>
          <Words of={words} />
        </li>
      ))}
    </ul>
  );

const NotesView = ({ notes: { heading, items } }: { notes: Notes }) => (
  <>
    {heading !== undefined && items.some(here) && <h3>{heading}</h3>}
    <List items={items} />
  </>
);

/** Its first column names its rows; wider than the screen it scrolls by itself. Nothing without rows. */
function TableView({ table: { caption, columns, rows } }: { table: ReadingTable }) {
  if (rows.length === 0) return null;
  const shown = columns.map(here);
  const of = <T,>(cells: readonly T[]): T[] => cells.filter((_, i) => shown[i]);
  const kinds = of(columns).map(({ kind }) => (kind === 'words' ? undefined : kind));
  return (
    <div class="wide" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {of(columns).map(({ head, about }, i) => (
              <th scope="col" class={kinds[i]} title={about}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(of).map(([name, ...cells]) => (
            <tr>
              <th scope="row" class={kinds[0]}>
                <Words of={name} />
              </th>
              {cells.map((cell, i) => (
                <td class={kinds[i + 1]}>
                  <Words of={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockView({ block }: { block: Block }): ComponentChildren {
  switch (block.is) {
    case 'paragraph':
      return (
        <p>
          <Words of={block.words} />
        </p>
      );
    case 'notes':
      return <NotesView notes={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'figure':
      return <FigureView figure={block} />;
    case 'command':
      return (
        <pre>
          <code>{block.words}</code>
        </pre>
      );
    case 'heading':
      return <h3>{block.words}</h3>;
  }
}

export function SectionView({ section: { id, heading, blocks } }: { section: Section }) {
  const shown = blocks.filter(here);
  if (shown.length === 0) return null;
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        <Words of={heading} />
      </h2>
      {shown.map((block) => (
        <BlockView block={block} />
      ))}
    </section>
  );
}
