import type { Plugin } from 'vite';
import { declareTexts } from './declare-texts.js';

/** Keeps the types of the catalogues of words up to date, while the page is worked at too. */
export function texts(): Plugin {
  return {
    name: 'trustfall-texts',
    buildStart: declareTexts,
    handleHotUpdate: ({ file }) => {
      if (/\/viz\/texts\/.*\.json$/.test(file)) declareTexts();
    },
  };
}
