/** A document as Markdown. */
import type { Block, Document, Section } from './model.ts';
import { shownIn } from './model.ts';
import { plain, plainTable } from './plain.ts';
import { commandsOf } from './provenance.ts';

const here = shownIn('markdown');
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, tables and so on; figures are for the report. */
function partsOf(block: Block): string[] {
  if (!here(block)) return [];
  switch (block.is) {
    case 'paragraph':
      return [plain(block.words, 'markdown')];
    case 'notes':
      return block.items.filter(here).map(({ words }) => plain(words, 'markdown'));
    case 'table': {
      const { head, rows } = plainTable(block, 'markdown');
      return [tableText(head, rows)];
    }
    case 'command':
      return [`\`\`\`sh\n${block.words}\n\`\`\``];
    case 'heading':
      return [`### ${block.words}`];
    case 'figure':
      return [];
  }
}

function sectionParts({ heading, lead, blocks }: Section): string[] {
  const parts = blocks.flatMap(partsOf);
  return lead ? parts : [`## ${plain(heading, 'markdown')}`, ...parts];
}

export function markdown({ title, preface = null, sections, provenance }: Document): string {
  const { network, model, program } = provenance;
  const commands = commandsOf(provenance).map((command) => `\`${command}\``);
  const from = network === null ? '' : `, network ${network.name}, content hash ${network.hash}`;
  return [
    `# ${title.en}`,
    `Made by ${commands.join(', then ')} (${program}, model ${model}${from}). ${plain(preface, 'markdown')}`.trimEnd(),
    ...sections.filter(here).flatMap(sectionParts),
    '',
  ].join('\n\n');
}
