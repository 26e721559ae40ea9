// Watch what is read, stop half way, save, and go on elsewhere with the same bits. Run: node docs/examples/stop-and-go.mjs
import { advance, fingerprint, observe, resolve, resume, save, start } from 'trustfall';

const scenario = resolve({ title: 'Stop and go', days: 60, population: { consumers: 400 } });

const run = start(scenario);
let fromFollowed = 0;
let all = 0;
observe(run, (batch) => {
  all += batch.count;
  for (let i = 0; i < batch.count; i++) if (batch.follow[i] >= 0) fromFollowed++;
});
advance(run, 30);
console.log(
  `${all} posts and advertisements read, ${((100 * fromFollowed) / all).toFixed(1)} % by followed creators`,
);

const bytes = save(run);
const later = resume(scenario, undefined, bytes);
advance(later, 30);

const whole = start(scenario);
advance(whole, 60);
console.log(`saved: ${bytes.length} bytes; same bits: ${fingerprint(later) === fingerprint(whole)}`);
