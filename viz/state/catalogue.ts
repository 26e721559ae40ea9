/** The scenarios that come with the program. */
export interface Shipped {
  name: string;
  title: { en: string; zh: string };
  question: { en: string; zh: string };
  json: Record<string, unknown>;
}

const files = import.meta.glob<Record<string, unknown>>('../../scenarios/*/scenario.json', {
  eager: true,
  import: 'default',
});

export const SHIPPED: readonly Shipped[] = Object.entries(files)
  .map(([path, json]) => ({
    name: path.split('/').at(-2)!,
    title: json.title as Shipped['title'],
    question: json.question as Shipped['question'],
    json,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** What the page opens with: something happens in it within seconds. */
export const FIRST = 'the-star-falls';

export const shipped = (name: string): Shipped | undefined => SHIPPED.find((one) => one.name === name);
