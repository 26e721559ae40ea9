import { describe, expect, test } from 'vitest';
import { readNetwork } from '../../sim/graph/read-network.ts';
import { problemsOf, tiesOf } from './reading.ts';

const nodes = (ids: string): string => [...ids].map((id) => `<node id="${id}" label="${id}"/>`).join('');

function gexf(graph: string, attributes = ''): string {
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  return `${head}<graph ${attributes}>\n${graph}</graph></gexf>\n`;
}

function graphml(graph: string, keys = '', edgedefault = 'undirected'): string {
  const head = '<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  return `${head}${keys}<graph edgedefault="${edgedefault}">\n${graph}</graph></graphml>\n`;
}

describe('GEXF', () => {
  test('directed, undirected and mutual edges mixed, ids that repeat, attributes undeclared', () => {
    const text = gexf(
      `<attributes class="edge"><attribute id="0" title="trust" type="float"/></attributes>
      <nodes>${nodes('abcd')}</nodes><edges>
      <edge id="0" source="a" target="b" weight="2"/>
      <edge id="0" source="b" target="a" type="undirected" weight="6"/>
      <edge id="1" source="b" target="c" type="mutual" weight="8"/>
      <edge source="c" target="a"><attvalues><attvalue for="0" value="2"/><attvalue for="9" value="x"/></attvalues></edge>
      </edges>`,
      'defaultedgetype="directed" mode="static"',
    );
    const graph = readNetwork('a.gexf', text);
    expect(tiesOf(graph)).toEqual(['a–b 0.5', 'a–c 0.25', 'b–c 1']);
    expect(graph.dropped.duplicates).toBe(1);
    expect(graph.names).toContain('d');
  });

  test('told by content, whatever the name', () => {
    const text = gexf(`<nodes>${nodes('ab')}</nodes><edges><edge source="a" target="b"/></edges>`);
    expect(tiesOf(readNetwork('network.csv', `\uFEFF${text}`))).toEqual(['a–b']);
  });
});

describe('GraphML', () => {
  test('weights, signs, and keys that belong to no node or edge', () => {
    const keys = `<key for="port" id="d0" yfiles.type="portgraphics"/><key for="all" id="d3" attr.name="note"/>
      <key for="edge" id="d1" attr.name="Weight" attr.type="double"/><key for="edge" id="d2" attr.name="sign"/>
      <key for="node" id="d4" attr.name="colour" attr.type="rainbow"/>`;
    const text = graphml(
      `<node id="a"><data key="d4">red</data></node><node id="b"/><node id="c"/>
      <edge id="e" source="a" target="b"><data key="d1">4</data></edge>
      <edge id="e" source="b" target="c" directed="false"><data key="d1">2</data><data key="d2">+</data></edge>
      <edge source="c" target="a"><data key="d1">2</data><data key="d2">-</data></edge>`,
      keys,
      'directed',
    );
    expect(tiesOf(readNetwork('a.graphml', text))).toEqual(['a–b 1', 'b–c 0.5']);
  });

  test('without weights', () => {
    const text = graphml(`${nodes('abc')}<edge source="a" target="b"/><edge source="c" target="b"/>`);
    expect(tiesOf(readNetwork('a.graphml', text))).toEqual(['a–b', 'b–c']);
  });
});

describe('bad files are told in plain words', () => {
  test.each([
    ['no XML', 'a.gexf', 'hello', ['a.gexf: no XML element; expected GraphML or GEXF']],
    [
      'another XML',
      'a.xml',
      '<svg>\n</svg>',
      ['a.xml, line 1: the XML is <svg>; expected <gexf> or <graphml>'],
    ],
    ['cut short', 'a.gexf', gexf(nodes('ab')).slice(0, -20), ['a.gexf: the file ends without </gexf>; expected a complete file (this one may be cut short)']], // prettier-ignore
    ['no graph', 'a.graphml', '<graphml></graphml>', ['a.graphml: no <graph> element; expected one']],
    ['an open element', 'a.gexf', '<gexf>\n<graph><nodes></nodes></gexf>', ['a.gexf, line 2: an element that is never closed; expected well-formed XML']], // prettier-ignore
    ['an attribute without quotes', 'a.graphml', '<graphml>\n<graph id=g></graph></graphml>', ['a.graphml, line 2: attribute "g" missed quot(")!; expected well-formed XML']], // prettier-ignore
    ['no edges', 'a.gexf', gexf(nodes('ab')), ['a.gexf: no tie; expected ties of positive weight between two different people']], // prettier-ignore
    ['a weight in words', 'a.graphml', graphml(`${nodes('ab')}<edge source="a" target="b"><data key="w">heavy</data></edge>`, '<key for="edge" id="w" attr.name="weight" attr.type="double"/>'), ['a.graphml: weight of the edge between "a" and "b" is "heavy"; expected a finite number']], // prettier-ignore
  ])('%s', (_what, name, text, expected) => {
    expect(problemsOf(name, text)).toEqual(expected);
  });

  test('all problems at once, with their lines', () => {
    const text = gexf(`<nodes>${nodes('aa')}<node/></nodes>
      <edges><edge source="a" target="q"/>
      <edge target="a" weight="x"/></edges>`);
    expect(problemsOf('a.gexf', text)).toEqual([
      'a.gexf, line 3: a second node with id "a"; expected different ids',
      'a.gexf, line 3: a node without id; expected one',
      'a.gexf, line 4: edge target is "q"; expected the id of a node',
      'a.gexf, line 5: an edge without source; expected the id of a node',
      'a.gexf, line 5: weight is "x"; expected a finite number',
    ]);
  });

  test('a large broken file is refused at once', () => {
    const text = gexf(`<nodes>${'<node id=a/>\n'.repeat(200_000)}</nodes>`);
    expect(problemsOf('a.gexf', text)).toEqual([
      'a.gexf, line 3: attribute "a" missed quot(")!; expected well-formed XML',
    ]);
    expect(problemsOf('a.gexf', gexf(nodes('a').repeat(200_000)))).toHaveLength(21);
  });

  test('elements nested without end', () => {
    const deep = `${'<node id="a">'.repeat(20_000)}${'</node>'.repeat(20_000)}`;
    expect(problemsOf('a.gexf', gexf(deep)).length).toBeGreaterThan(0);
  });
});
