/** The shipped scenarios as the picker offers them: by shelf and place. */
import { SHIPPED } from '../state/catalogue.ts';
import type { Shipped } from '../state/catalogue.ts';
import type { ShelfFile } from '../../lab/scenarios/shelf-file.ts';
import { SHELVES } from '../../lab/scenarios/shelf.ts';

export interface Offered extends Shipped, Pick<ShelfFile, 'shelf' | 'watch'> {}

const files = import.meta.glob<ShelfFile>('../../scenarios/*/shelf.json', { eager: true, import: 'default' });

export const OFFERED: readonly Offered[] = SHIPPED.flatMap((one) => {
  const file = files[`../../scenarios/${one.name}/shelf.json`];
  return file === undefined ? [] : [{ ...file, ...one }];
}).sort((a, b) => SHELVES.indexOf(a.shelf) - SHELVES.indexOf(b.shelf) || a.place - b.place);
