/** The model in C, compiled where there is a compiler, in a process of its own that is asked for some days at a time. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { keysOf } from './model.ts';
import type { Contender, Lived, WordOfMouth } from './model.ts';
import source from './word-of-mouth.c?raw';

const FLAGS = ['-O3', '-std=c99'];

/** What the compiler calls itself; null where there is none. */
export function compiler(): string | null {
  const { status, stdout } = spawnSync('cc', ['--version'], { encoding: 'utf8' });
  return status === 0 ? `${stdout.split('\n')[0]}, ${FLAGS.join(' ')}` : null;
}

function compile(folder: string): string {
  const program = join(folder, 'word-of-mouth');
  writeFileSync(`${program}.c`, source);
  const { status, stderr } = spawnSync('cc', [...FLAGS, '-o', program, `${program}.c`], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`cc did not compile word-of-mouth.c:\n${stderr}`);
  return program;
}

/** The graph and who knows it on the first morning, as the program reads them. */
function writeGraph(path: string, { graph, informed }: WordOfMouth): void {
  writeFileSync(path, Buffer.concat([graph.start, graph.neighbour, informed].map(bytesOf)));
}
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer =>
  Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);

/** In C. @throws where there is no compiler */
export function native(model: WordOfMouth): Contender {
  const folder = mkdtempSync(join(tmpdir(), 'word-of-mouth-'));
  const program = compile(folder);
  const path = join(folder, 'graph');
  writeGraph(path, model);
  const { graph, telling, forgetting, seed } = model;
  const size = [graph.nodes, graph.neighbour.length, telling, forgetting].map(String);
  const child = spawn(program, [path, ...size], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const keys = keysOf(seed);
  let today = 0;
  return {
    name: 'C',
    live: async (days): Promise<Lived> => {
      const lines = Array.from({ length: days }, () => {
        const { telling: t, forgetting: f } = keys(today++);
        return [t.k0, t.k1, f.k0, f.k1].map((half) => half >>> 0).join(' ');
      });
      child.stdin.write(`${[days, ...lines].join('\n')}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('the program in C ended early');
      const [ns, ...counts] = value.split(' ').map(Number);
      return { counts, ns };
    },
    close: () => {
      child.stdin.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
