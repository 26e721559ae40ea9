import { MODEL } from '../../sim/catalogue.ts';
import { advance, fingerprint, startRun } from '../../sim/run.ts';
import { sharedMemory } from '../../workers/crew.ts';
import { nodeCrew } from '../../workers/crew.node.ts';
import { resolved } from '../lived.ts';
const HAND = new URL('../cli/crew-hand.js', import.meta.url);
const scenario = resolved({ days: 40, population: { consumers: 5000 } });
const a = startRun(scenario); advance(a, 40); const f = fingerprint(a);
for (let round = 0; round < 10; round++) {
  const b = startRun(scenario, undefined, sharedMemory);
  const crew = await nodeCrew(HAND, b.world, 3);
  let last = '';
  try { advance(b, 40, (w, p) => { last = p.name; crew.walk(w, p); }); console.log('round', round, fingerprint(b) === f);
    if (fingerprint(b) !== f) { let d = -1; for (const t of ['market','brands','creators'] as const) { const x = a.recording[t], y = b.recording[t]; for (let i = 0; i < x.data.length; i++) if (x.data[i] !== y.data[i] && !(x.data[i] !== x.data[i])) { console.log(t, 'day', Math.floor(i / x.entities / x.names.length), x.names[i % x.names.length], x.data[i], y.data[i]); break; } } } }
  catch (e) { console.log(String(e), last, b.world.today.day, Array.from((crew as any).block), MODEL.schedule[(crew as any).block[1]]?.name); }
  crew.close();
}
process.exit(0);
