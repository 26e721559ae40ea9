// One market of your own, and what became of trust in it. Run: node docs/examples/one-run.mjs
import { advance, fingerprint, resolve, start, summarise } from 'trustfall';

const scenario = resolve({
  title: 'A cheap newcomer',
  seed: 'example',
  days: 90,
  population: { consumers: 500 },
  brands: [
    { name: 'Old', quality: 0.7, known: 0.8 },
    { name: 'New', quality: 0.7, price: 70, known: 0.05 },
  ],
});
const run = start(scenario);
advance(run, scenario.days);

for (const sentence of summarise(run).sentences) console.log(sentence);
const trust = run.recording.brands.of('trust', 1);
console.log(`Trust in New: ${trust[0].toFixed(3)} on day 0, ${trust.at(-1).toFixed(3)} at the end.`);
console.log(`Fingerprint ${fingerprint(run)}: the same on every machine.`);
