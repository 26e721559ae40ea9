/** What the page's preferences ask of a browser when they are loaded; import it before anything of the page. */
const silent = { matches: false, addEventListener: () => {} };
Object.assign(globalThis, {
  matchMedia: () => silent,
  document: { documentElement: { lang: '', dataset: {} } },
});
Object.defineProperty(globalThis, 'navigator', { value: { language: 'en-GB' }, configurable: true });
