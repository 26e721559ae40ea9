/** Texts of somebody's own scenario: what is written in one language stands for both, and no question need be asked. */

const both = (text: unknown): unknown => (typeof text === 'string' ? { en: text, zh: text } : text);

/** The file with title and question in both languages; what is no object is left to whoever checks it. */
export function withOwnTexts(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file;
  const { title, question = '–', ...rest } = file as { title?: unknown; question?: unknown };
  return { ...(title === undefined ? {} : { title: both(title) }), question: both(question), ...rest };
}
