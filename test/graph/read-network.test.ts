import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNetwork } from '../../sim/graph/read-network.ts';
import { problemsOf, tiesOf } from './reading.ts';

describe('edge lists in many dresses', () => {
  const path = ['1–2', '2–3'];
  test.each([
    ['with header', 'a.csv', 'source,target\n1,2\n2,3\n', path],
    ['without header', 'a.csv', '1,2\n2,3\n', path],
    ['header of unknown names over numbers', 'a.csv', 'von,nach\n1,2\n2,3\n', path],
    ['Chinese header', 'a.csv', '来源,目标\n1,2\n2,3\n', path],
    ['other columns first', 'a.csv', 'Id,Type,Target,Source\n7,x,1,2\n8,x,2,3\n', path],
    ['byte order mark, CRLF, no last line break', 'a.csv', '\uFEFFnode_1,node_2\r\n1,2\r\n2,3', path],
    ['CR alone', 'a.csv', '1,2\r2,3\r', path],
    ['semicolons', 'a.csv', 'from;to\n1;2\n2;3\n', path],
    ['tabs and comments', 'a.tsv', '# Nodes: 3\n# FromNodeId\tToNodeId\n1\t2\n2\t3\n', path],
    ['bars', 'a.txt', '1|2\n2|3\n', path],
    ['spaces, several of them', 'a.txt', '% sym unweighted\n1  2\n 2 3\n', path],
    ['hint for spreadsheets, blank lines, empty last fields', 'a.csv', 'sep=;\n\n1;2;\n\n2;3;\n', path],
    ['spaces around ids', 'a.csv', ' 1 , 2\n2 ,3 \n', path],
    ['times in the third column', 'a.csv', '1,2,1289241912\n2,3,1289241942\n', path],
    ['a third column of words', 'a.csv', '1,2,friend\n2,3,colleague\n', path],
    ['quoted ids with commas and line breaks', 'a.csv', 'source,target\n"Li, W","Wu\nY"\n"Li, W",Zoë\n', ['Li, W–Wu\nY', 'Li, W–Zoë']], // prettier-ignore
    ['ids that look like members of Object', 'a.csv', 'source,target\n__proto__,constructor\n', ['__proto__–constructor']], // prettier-ignore
  ])('%s', (_what, name, text, expected) => {
    expect(tiesOf(readNetwork(name, text))).toEqual(expected);
  });

  test.each([
    ['named weight', 'source,target,weight\n1,2,2\n2,3,8\n', ['1–2 0.25', '2–3 1']],
    ['third column of numbers', '1,2,0.5\n2,3,0.25\n', ['1–2 0.5', '2–3 0.25']],
    ['decimal commas', 'from;to;Weight\n1;2;0,5\n2;3;0,25\n', ['1–2 0.5', '2–3 0.25']],
    ['weights all alike', 'source,target,weight\n1,2,7\n2,3,7\n', ['1–2', '2–3']],
    ['sign and weight', 'source,target,sign,weight\n1,2,+,1\n2,3,-,1\n1,3,1,0.5\n', ['1–2 1', '1–3 0.5']],
    ['sign alone', '1,2,+\n2,3,-\n', ['1–2']],
  ])('weights: %s', (_what, text, expected) => {
    expect(tiesOf(readNetwork('a.csv', text))).toEqual(expected);
  });
});

describe('clean-up', () => {
  test('mutual, averaged, without self loops and distrust; nobody is lost', () => {
    const text = 'source,target,weight\n1,2,4\n2,1,8\n1,2,6\n3,3,9\n3,1,-5\n1,3,2\n4,1,3\n5,6,-1\n';
    const graph = readNetwork('a.csv', text);
    expect(tiesOf(graph)).toEqual(['1–2 1', '1–4 0.5']);
    expect(graph.dropped).toEqual({ selfLoops: 1, duplicates: 3, negative: 2 });
    expect(graph.names).toEqual(['1', '2', '4', '3', '5', '6']);
    expect([...graph.community]).toEqual([0, 0, 0, -1, -1, -1]);
  });

  test('numeric ids by number, then text by code unit', () => {
    const graph = readNetwork('a.csv', 'source,target\nb,10\n10,9\n9,B\nB,ä\nä,b\n10,B\nb,9\nä,9\n');
    expect(graph.names).toEqual(['9', '10', 'B', 'b', 'ä']);
  });

  test('the order of rows and columns does not matter', () => {
    const rows = fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.integer({ min: 1, max: 9 })), { minLength: 2 });
    const usable = rows.filter((list) => list.some(([a, b]) => a !== b));
    fc.assert(
      fc.property(usable, fc.infiniteStream(fc.nat()), (list, keys) => {
        const text = (rows: number[][]) =>
          `source,target,weight\n${rows.map((row) => row.join()).join('\n')}\n`;
        const keyed = list.map(([a, b, w]) => [keys.next().value!, b, a, w / 10]);
        const shuffled = keyed.sort(([x], [y]) => x - y).map(([, ...row]) => row);
        const plain = list.map(([a, b, w]) => [a, b, w / 10]);
        expect(readNetwork('a.csv', text(shuffled))).toEqual(readNetwork('a.csv', text(plain)));
      }),
    );
  });

  test('planted communities are found, contiguous and largest first', () => {
    const rows = [];
    for (const [size, name] of [[6, 'x'], [9, 'y'], [4, 'z']] as const) {
      for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) rows.push(`${name}${i},${name}${j}`);
    } // prettier-ignore
    const graph = readNetwork('a.csv', `${rows.join('\n')}\nx0,y0\ny1,z1\n`);
    expect(graph.communities).toBe(3);
    expect(graph.names!.map((name) => name[0]).join('')).toBe('yyyyyyyyyxxxxxxzzzz');
    expect([...graph.community].join('')).toBe('0000000001111112222');
  });
});

describe('bad input is told in plain words', () => {
  const network = 'expected an edge list (CSV), GraphML or GEXF';
  const positive = 'expected ties of positive weight between two different people';
  test.each([
    ['empty', '', [`a.csv: the file is empty; ${network}`]],
    ['blank', '\uFEFF \n\n', [`a.csv: the file is empty; ${network}`]],
    ['header only', 'source,target\n', [`a.csv: no tie; ${positive}`]],
    ['comments only', '# a\n# b\n', ['a.csv: no row but comments; expected rows of two ids']],
    ['one column', 'name\nAda\n', ['a.csv, line 1: only one column ("name"); expected two columns of ids, parted by comma, semicolon, tab, | or space']], // prettier-ignore
    ['self loops only', '1,1\n2,2\n', [`a.csv: no usable tie among 2 (2 from somebody to themselves, 0 not above zero); ${positive}`]], // prettier-ignore
    ['distrust only', '1,2,-1\n', [`a.csv: no usable tie among 1 (0 from somebody to themselves, 1 not above zero); ${positive}`]], // prettier-ignore
    ['binary', 'PK\x03\x04\0\0', [`a.csv: not a text file, or text in UTF-16; ${network} in UTF-8`]],
    [
      'not UTF-8',
      '1,2\n2,\uFFFD\n',
      [`a.csv, line 2: a character that is not UTF-8; ${network} saved as UTF-8`],
    ],
    ['JSON', '{"nodes": [1, 2]}', [`a.csv: JSON; ${network}`]],
    ['an HTML page', '<!DOCTYPE html>\n<html></html>', [`a.csv: an HTML page; ${network}`]],
    ['an open quotation mark', 'source,target\n1,2\n"3,4\n5,6\n', ['a.csv, line 3: a quotation mark opens in this row and never closes; expected a second one']], // prettier-ignore
    ['text after a quotation mark', 'source,target\n"x"y,z\n', ['a.csv, line 2: text after a closing quotation mark; expected a separator (write "" for a quotation mark within quotes)']], // prettier-ignore
  ])('%s', (_what, text, expected) => {
    expect(problemsOf('a.csv', text)).toEqual(expected);
  });

  test('all problems at once, with their lines', () => {
    const text =
      '# comment\nsource,target,weight\n"a\nb",c,1\n1,,2\n,,\n1,2,heavy\n2,3,1e999\n3,4,\n1,2,3,4\n5,6,1\n';
    expect(problemsOf('x.csv', text)).toEqual([
      'x.csv, line 5: one id ("1"); expected two ids',
      'x.csv, line 6: no id; expected two ids',
      'x.csv, line 7: weight is "heavy"; expected a finite number',
      'x.csv, line 8: weight is "1e999"; expected a finite number',
      'x.csv, line 9: weight is ""; expected a finite number',
      'x.csv, line 10: 4 values; expected 3 as in the first row (an id that contains the separator must stand in quotation marks)',
    ]);
  });

  test('a bad sign', () => {
    expect(problemsOf('x.csv', 'source,target,sign\n1,2,maybe\n2,3,-1\n')).toEqual([
      'x.csv, line 2: sign is "maybe"; expected 1 or -1, + or -',
    ]);
  });

  test('of very many the first twenty and the number of the rest', () => {
    const found = problemsOf('x.csv', `source,target,weight\n${'1,2,x\n'.repeat(1000)}`);
    expect(found).toHaveLength(21);
    expect(found[20]).toBe('x.csv: and 980 more problems like these');
  });

  test('whatever the text, either a graph or a NetworkError', () => {
    const soup = fc.array(
      fc.constantFrom('1', '2', 'a', '"', ',', ';', '\t', ' ', '\n', '\r\n', '#', '-', '.', '|', '=', 'source', 'target', 'weight', '<', '>', '/', '<gexf>', '</gexf>', '<graph>', '</graph>', '<node id="1"/>', '<edge source="1" target="1"/>'), // prettier-ignore
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(soup, fc.constantFrom('a.csv', 'a.gexf', 'a.graphml', 'a'), (pieces, name) => {
        problemsOf(name, pieces.join(''));
      }),
      { numRuns: 1000 },
    );
  });
});
