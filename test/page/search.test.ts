import { describe, expect, it } from 'vitest';
import { makeSearch } from '../../viz/words/search.ts';

const search = makeSearch([
  { item: 'price', names: ['Price', '价格'], texts: ['What one piece costs, in yuan.', 'brands.0.price'] },
  {
    item: 'fee',
    names: ['Fee', '报酬'],
    texts: ['The price of a paid post.', '一条付费帖的价格', 'creators.koc.fee'],
  },
  {
    item: 'peers',
    names: ['Half-life of peers', '同伴的半衰期'],
    texts: ['trust.peerHalfLife', '口碑与信任'],
  },
  { item: 'reader', names: ['The reader’s trust', '读者的信任'], texts: ['trust.readerPrior', '权重 NPS值'] },
]);

describe('the search by words', () => {
  it('puts what is called so before what only mentions it', () => {
    expect(search('price')).toEqual(['price', 'fee']);
    expect(search('价格')).toEqual(['price', 'fee']);
    expect(search('trust')).toEqual(['reader', 'peers']);
  });

  it.each([
    'halfLife',
    'half-life',
    'half life',
    'life half',
    'halflife',
    'HALF',
    'peerHalfLife',
    'trust.peerHalfLife',
  ])('finds a name however it is put together: %s', (query) => {
    expect(search(query)).toEqual(['peers']);
  });

  it('asks for every word, wherever it stands', () => {
    expect(search('paid price')).toEqual(['fee']);
    expect(search('paid yuan')).toEqual([]);
    expect(search('readers')).toEqual(['reader']);
    expect(search('pieces')).toEqual(['price']);
  });

  it('reads Chinese without gaps, words of two languages, and wide letters', () => {
    expect(search('半衰')).toEqual(['peers']);
    expect(search('信任权重')).toEqual(['reader']);
    expect(search('酬')).toEqual(['fee']);
    // Both signs are there, but not as one word.
    expect(search('报价')).toEqual([]);
    expect(search('nps 信任')).toEqual(['reader']);
    expect(search('ＰＲＩＣＥ')).toEqual(['price', 'fee']);
  });

  it('forgives slips of the pen only where nothing is meant to the letter', () => {
    expect(search('prcie')).toEqual(['price', 'fee']);
    expect(search('half-lif of peesr')).toEqual(['peers']);
    // "fee" is close to "peer", but is there itself.
    expect(search('fee')).toEqual(['fee']);
    expect(search('xyzzy')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' . ')).toEqual([]);
    expect(makeSearch([])('price')).toEqual([]);
  });
});
