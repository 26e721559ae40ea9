/** The shipped scenarios as the picker offers them: by shelf and place. */
import { SHIPPED } from '../state/catalogue.ts';
import type { Shipped } from '../state/catalogue.ts';
import type { PageFile } from './page-file.ts';
import { SHELVES } from './shelf.ts';

export interface Offered extends Shipped, Pick<PageFile, 'shelf' | 'watch'> {}

const files = import.meta.glob<PageFile>('../../scenarios/*/page.json', { eager: true, import: 'default' });

export const OFFERED: readonly Offered[] = SHIPPED.flatMap((one) => {
  const file = files[`../../scenarios/${one.name}/page.json`];
  return file === undefined ? [] : [{ ...file, ...one }];
}).sort((a, b) => SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf) || a.place - b.place);
