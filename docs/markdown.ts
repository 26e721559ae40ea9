/** Small pieces of Markdown. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

export const code = (name: string): string => `\`${name}\``;
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "reads: a, b": names that go on in lines of their own when they are many. */
export function names(label: string, all: readonly string[], indent = '  '): string[] {
  const lines = [`${indent}${label}:`];
  all.forEach((name, i) => {
    const word = `${code(name)}${i < all.length - 1 ? ',' : ''}`;
    const last = lines[lines.length - 1];
    if (last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  });
  return all.length === 0 ? [] : lines;
}
