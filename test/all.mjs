// All checks: types, lint and format beside the builds and the tests, as the tests leave a core idle now and then. The
// exit code is 0 only if everything passed; what failed is said again at the end.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const failed = [];

/** Runs a script of package.json; what it prints comes at once, or when it has ended, so that lines do not mix. */
function run(script, stdio) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio,
      shell: process.platform === 'win32',
    });
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => lines.push(part));
    child.on('error', (error) => lines.push(`${error.message}\n`));
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(lines.map((part) => Buffer.from(part))));
      if (code !== 0) failed.push(script);
      resolve(code === 0);
    });
  });
}

rmSync(join(root, 'test/.results'), { recursive: true, force: true });
const inTurn = async (scripts, stdio) => {
  for (const script of scripts) if (!(await run(script, stdio))) return;
};
await Promise.all([
  inTurn(['build', 'test:run'], 'inherit'),
  inTurn(['typecheck'], 'pipe').then(() => inTurn(['lint'], 'pipe')),
]);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
