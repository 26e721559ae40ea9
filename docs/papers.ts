/** The page of the papers, made from the table that reports and the page of the program use. */
import { PAPERS } from '../lab/papers.ts';
import type { Paper } from '../lab/papers.ts';

export function papersPage(): string {
  const papers: readonly Paper[] = Object.values(PAPERS);
  const entries = papers.map(({ short, full, url, gap }) =>
    [`## ${short.en}`, full, url === undefined ? '' : `<${url}>`, gap ?? '']
      .filter((part) => part !== '')
      .join('\n\n'),
  );
  return [
    '# The papers whose claims are tested',
    'Four papers supplied the claims that the model is made to examine. Parameters, headers of mechanisms, reports and the ' +
      'page name them by a short citation and a section: “Cai et al. 2025, 4.1.2”. All four are in Chinese, published open access ' +
      'by Hans Publishers. Titles in brackets are those of their English abstracts. ' +
      '_Made from `lab/papers.ts` by `npm run docs`._',
    ...entries,
    '',
  ].join('\n\n');
}
