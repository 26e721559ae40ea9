/** A document as a report of one file: no scripts, nothing to be fetched, no date and no machine in it. */
import { renderToString } from 'preact-render-to-string';
import { shownIn } from '../model.ts';
import type { Bilingual, Document } from '../model.ts';
import { List, SectionView } from './blocks.tsx';
import { STYLE } from './style.ts';

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

/** Chinese beneath the English, where there is any. */
const Chinese = ({ of: { en, zh } }: { of: Bilingual }) =>
  zh !== '' &&
  zh !== en && (
    <p lang="zh" class="zh">
      {zh}
    </p>
  );

const Header = ({ title, question, answer }: Document) => (
  <header>
    <h1>{title.en}</h1>
    <Chinese of={title} />
    {question !== null && question.en !== title.en && (
      <>
        <p>{question.en}</p>
        <Chinese of={question} />
      </>
    )}
    <div class="answer" role="note" aria-label="What came out">
      <List items={answer} />
    </div>
  </header>
);

export function report(document: Document): string {
  const page = renderToString(
    <html lang="en">
      <Head title={document.title.en} program={document.provenance.program} />
      <body>
        <Header {...document} />
        <main>
          {document.sections.filter(shownIn('report')).map((section) => (
            <SectionView section={section} />
          ))}
        </main>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${page.replace(UNFIT, '\ufffd')}\n`;
}
