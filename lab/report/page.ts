/** The whole report as one file: no scripts, nothing to be fetched, no date and no machine in it. */
import type { Provenance } from '../verdicts/results.ts';
import { element, raw, render } from './markup.ts';
import type { Content } from './markup.ts';
import { chinese, list } from './parts.ts';
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

export function page({ title, question, answer, content, provenance }: Page): string {
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'generator', content: provenance.program }),
    element('title', {}, title.en),
    element('style', {}, raw(STYLE)),
  );
  const other = (words: { en: string; zh: string }): Content => words.zh !== words.en && chinese(words.zh);
  const header = element(
    'header',
    {},
    element('h1', {}, title.en),
    other(title),
    question.en !== title.en && [element('p', {}, question.en), other(question)],
    element('div', { class: 'answer', role: 'note', 'aria-label': 'What came out' }, list(answer)),
  );
  const body = element('body', {}, header, element('main', {}, ...content));
  return `<!DOCTYPE html>\n${render(element('html', { lang: 'en' }, head, body))}\n`;
}
