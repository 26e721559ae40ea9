/**
 * Loaded before the program: kills it at its n-th rename, removal, write or sync of a file (DIE_AT), before that is done; or
 * writes how many there were to a file (COUNT_TO).
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const at = Number(process.env.DIE_AT ?? 0);
const counted = process.env.COUNT_TO;
if (isMainThread && (at > 0 || counted !== undefined)) {
  let n = 0;
  const write = fs.writeFileSync;
  for (const name of ['renameSync', 'rmSync', 'writeSync', 'fsyncSync']) {
    const real = fs[name];
    fs[name] = (...given) => {
      if (++n === at) process.kill(process.pid, 'SIGKILL');
      return real(...given);
    };
  }
  syncBuiltinESMExports();
  if (counted !== undefined) process.on('exit', () => write(counted, String(n)));
}
