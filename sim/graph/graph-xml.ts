import Graph from 'graphology';
import createGexfParser from 'graphology-gexf/common/parser.js';
import createGraphmlParser from 'graphology-graphml/common/parser.js';
import xml from '@xmldom/xmldom/lib/dom-parser.js';
import type { XmlDocument, XmlElement } from '@xmldom/xmldom/lib/dom-parser.js';
import { type Problems, quote } from './problems.ts';
import { isSignName, isWeightName, parseNumber, parseSign, Ties } from './ties.ts';

/** A document tree takes about 40 times its text in memory. */
const MOST_CHARACTERS = 40_000_000;

/**
 * Reads GraphML or GEXF. The packages' parsers run on @xmldom/xmldom, in Node and in a worker alike (their
 * `browser` entries want a DOM). The document is checked and simplified first, since the parsers stop at the
 * first fault, with their own words, at keys of the yEd editor, and take quadratic time on mixed graphs.
 */
export function readGraphXml(text: string, problems: Problems): Ties {
  if (text.length > MOST_CHARACTERS) {
    const size = `${Math.round(text.length / 1e6)} million characters`;
    problems.fail(
      0,
      `${size} of XML; expected at most ${MOST_CHARACTERS / 1e6} million (save it as an edge list)`,
    );
  }
  const root = /<(gexf|graphml)[\s>]/.exec(text)?.[1];
  if (root && !text.slice(-2000).includes(`</${root}>`)) {
    problems.fail(
      0,
      `the file ends without </${root}>; expected a complete file (this one may be cut short)`,
    );
  }
  const document = parseXml(text, problems);
  const gexf = document.documentElement?.localName === 'gexf';
  const [graph] = list(document, 'graph');
  if (!graph) problems.fail(0, 'no <graph> element; expected one');
  checkElements(document, problems);
  problems.check();
  simplify(document, graph, gexf);
  return collect(parseGraph(document, gexf, problems), problems);
}

function parseXml(text: string, problems: Problems): XmlDocument {
  // Throwing at the first fault: the parser would go on, echo it, and take quadratic time over a cut file.
  const stop = (_level: string, message: string): never => {
    if (problems.count === 0) {
      const line = Number(/\[line:(\d+)/.exec(message)?.[1] ?? 0);
      const found = message.replace(/^\[[^\]]*\]\s*/, '').split('\n')[0];
      // The parser's word for an element without end is "attribute".
      const why = found === 'unclosed xml attribute' ? 'an element that is never closed' : found.slice(0, 80);
      problems.add(line, `${why}; expected well-formed XML`);
    }
    throw new Error(message);
  };
  let document: XmlDocument | undefined;
  try {
    document = new xml.DOMParser({ locator: {}, errorHandler: stop }).parseFromString(
      text,
      'application/xml',
    );
  } catch (error) {
    // The parser's own fatal errors do not pass through `errorHandler`.
    if (problems.count === 0)
      problems.add(0, `${(error as Error).message.split('\n')[0]}; expected well-formed XML`);
  }
  problems.check();
  const root = document?.documentElement;
  if (!document || !root) problems.fail(0, 'no XML element; expected GraphML or GEXF');
  if (root.localName !== 'gexf' && root.localName !== 'graphml') {
    problems.fail(root.lineNumber ?? 0, `the XML is <${root.nodeName}>; expected <gexf> or <graphml>`);
  }
  return document;
}

/** The elements of a name; an array, because the document's own lists are searched anew after every change. */
function list(document: XmlDocument, name: string): XmlElement[] {
  return Array.from(document.getElementsByTagName(name));
}

function checkElements(document: XmlDocument, problems: Problems): void {
  const known = new Set<string>();
  for (const node of list(document, 'node')) {
    const line = node.lineNumber ?? 0;
    const id = node.getAttribute('id');
    if (!node.hasAttribute('id')) problems.add(line, 'a node without id; expected one');
    else if (known.has(id)) problems.add(line, `a second node with id ${quote(id)}; expected different ids`);
    known.add(id);
  }
  for (const edge of list(document, 'edge')) {
    const line = edge.lineNumber ?? 0;
    for (const end of ['source', 'target']) {
      const id = edge.getAttribute(end);
      if (!edge.hasAttribute(end)) problems.add(line, `an edge without ${end}; expected the id of a node`);
      else if (!known.has(id)) problems.add(line, `edge ${end} is ${quote(id)}; expected the id of a node`);
    }
    const weight = edge.getAttribute('weight');
    if (edge.hasAttribute('weight') && Number.isNaN(parseNumber(weight))) {
      problems.add(line, `weight is ${quote(weight)}; expected a finite number`);
    }
  }
}

/**
 * All ties undirected and without ids, which may repeat; all attributes as text, so that a weight that is no
 * number can be quoted; GraphML keys for ports and the like, which the parser cannot place, as keys of edges.
 */
function simplify(document: XmlDocument, graph: XmlElement, gexf: boolean): void {
  graph.setAttribute(gexf ? 'defaultedgetype' : 'edgedefault', 'undirected');
  for (const edge of list(document, 'edge')) {
    for (const name of ['id', 'type', 'directed']) if (edge.hasAttribute(name)) edge.removeAttribute(name);
  }
  for (const attribute of list(document, gexf ? 'attribute' : 'key')) {
    attribute.setAttribute(gexf ? 'type' : 'attr.type', 'string');
    if (gexf || ['graph', 'node', 'edge'].includes(attribute.getAttribute('for'))) continue;
    attribute.setAttribute('for', 'edge');
  }
}

function parseGraph(document: XmlDocument, gexf: boolean, problems: Problems): Graph {
  try {
    return gexf
      ? createGexfParser(xml.DOMParser, document.constructor)(Graph, document, {
          allowUndeclaredAttributes: true,
        })
      : createGraphmlParser(xml.DOMParser, document.constructor)(Graph, document);
  } catch (error) {
    return problems.fail(0, `cannot be read as ${gexf ? 'GEXF' : 'GraphML'} (${(error as Error).message})`);
  }
}

function collect(graph: Graph, problems: Problems): Ties {
  const ties = new Ties();
  graph.forEachNode((node) => ties.node(node));
  graph.forEachEdge((_edge, attributes, source, target) => {
    const between = `of the edge between ${quote(source)} and ${quote(target)}`;
    let weight = 1;
    let sign = 1;
    for (const [name, value] of Object.entries(attributes)) {
      const text = String(value);
      if (isWeightName(name)) {
        weight = parseNumber(text);
        if (Number.isNaN(weight))
          problems.add(0, `weight ${between} is ${quote(text)}; expected a finite number`);
      } else if (isSignName(name)) {
        sign = parseSign(text);
        if (Number.isNaN(sign))
          problems.add(0, `sign ${between} is ${quote(text)}; expected 1 or -1, + or -`);
      } else continue;
      ties.weighted = true;
    }
    ties.pairs.push(ties.node(source), ties.node(target), sign < 0 ? -Math.abs(weight) : weight);
  });
  return ties;
}
