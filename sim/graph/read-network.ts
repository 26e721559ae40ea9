import { detectCommunities, numberByCommunity } from './communities.ts';
import { compress, renumber } from './compressed.ts';
import type { Dropped, SocialGraph } from './compressed.ts';
import { readEdgeList } from './edge-list.ts';
import { readGraphXml } from './graph-xml.ts';
import { Problems } from './problems.ts';
import { MOST_TIES } from './ties.ts';

export { NetworkError } from './problems.ts';

/**
 * Reads a network the user brings: an edge list, GraphML or GEXF, told apart by extension, else by content.
 * Ties become mutual; parallel ones are averaged; self loops are dropped, and so are ties whose mean weight is
 * not above zero (people mute whom they distrust), but their nodes stay. Communities are detected, nodes
 * numbered so that each is contiguous, largest first; `names` keeps the user's ids. The result depends on the
 * ties, not on their order in the file.
 * Throws a NetworkError that names every problem with file, line, what was found and what was expected.
 */
export function readNetwork(fileName: string, text: string): SocialGraph {
  const problems = new Problems(fileName);
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  checkText(content, problems);
  const ties = isXml(fileName, content) ? readGraphXml(content, problems) : readEdgeList(content, problems);
  problems.check();
  const { names, pairs } = ties.inOrder();
  const { rows, dropped } = compress(names.length, pairs);
  if (rows.edges === 0) problems.fail(0, nothingLeft(pairs.size, dropped));
  if (rows.edges > MOST_TIES) problems.fail(0, `${rows.edges} ties; expected at most ${MOST_TIES}`);
  const { order, community, communities } = numberByCommunity(detectCommunities(rows));
  return {
    ...renumber(rows, order),
    kind: 'imported',
    community,
    communities,
    names: Array.from(order, (node) => names[node]),
    dropped,
  };
}

function checkText(text: string, problems: Problems): void {
  const expected = 'expected an edge list (CSV), GraphML or GEXF';
  if (!/\S/.test(text)) problems.fail(0, `the file is empty; ${expected}`);
  // Control characters are what tells a binary file.
  if (/[\0-\x08\x0e-\x1f]/.test(text)) {
    problems.fail(0, `not a text file, or text in UTF-16; ${expected} in UTF-8`);
  }
  const other = /^\s*(?:([[{])|<!doctype html|<html)/i.exec(text);
  if (other) problems.fail(0, `${other[1] ? 'JSON' : 'an HTML page'}; ${expected}`);
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) {
    const line = text.slice(0, broken).split(/\r\n|\r|\n/).length;
    problems.fail(line, `a character that is not UTF-8; ${expected} saved as UTF-8`);
  }
}

function isXml(fileName: string, text: string): boolean {
  return /\.(gexf|graphml|xml)$/i.test(fileName) || /^\s*</.test(text);
}

function nothingLeft(entries: number, { selfLoops, negative }: Dropped): string {
  const found =
    entries === 0
      ? 'no tie'
      : `no usable tie among ${entries} (${selfLoops} from somebody to themselves, ${negative} not above zero)`;
  return `${found}; expected ties of positive weight between two different people`;
}
