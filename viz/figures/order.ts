/** Which figures tell a story best, as the folder of its scenario says. The others keep their order behind. */
const files = import.meta.glob<readonly string[]>('../../scenarios/*/page.json', {
  eager: true,
  import: 'figures',
});

/** @param name of a shipped scenario; none for any other */
export const firstFor = (name: string | null): readonly string[] =>
  files[`../../scenarios/${name}/page.json`] ?? [];
