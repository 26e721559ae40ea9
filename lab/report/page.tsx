/** The whole report as one file: no scripts, nothing to be fetched, no date and no machine in it. */
import { renderToString } from 'preact-render-to-string';
import type { Provenance } from '../results.ts';
import { chinese, list } from './parts.tsx';
import type { Content } from './parts.tsx';
import { STYLE } from './style.ts';

export interface Page {
  title: { en: string; zh: string };
  /** What was asked. */
  question: { en: string; zh: string };
  /** What came out, in plain sentences. */
  answer: readonly Content[];
  content: readonly Content[];
  provenance: Provenance;
}

/** Even a browser that is told otherwise may fetch nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** Control characters and lone surrogates have no place in a page. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[\ufffe\uffff]/g;

const Head = ({ title, program }: { title: string; program: string }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content={POLICY} />
    <meta name="generator" content={program} />
    <title>{title}</title>
    <style dangerouslySetInnerHTML={{ __html: STYLE }} />
  </head>
);

export function page({ title, question, answer, content, provenance }: Page): string {
  const other = (words: { en: string; zh: string }): Content => words.zh !== words.en && chinese(words.zh);
  const html = (
    <html lang="en">
      <Head title={title.en} program={provenance.program} />
      <body>
        <header>
          <h1>{title.en}</h1>
          {other(title)}
          {question.en !== title.en && <p>{question.en}</p>}
          {question.en !== title.en && other(question)}
          <div class="answer" role="note" aria-label="What came out">
            {list(answer)}
          </div>
        </header>
        <main>{content}</main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToString(html).replace(UNFIT, '\ufffd')}\n`;
}
