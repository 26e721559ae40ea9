/** A register of the user's own, and its registration in the result folder. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isObject } from '../lab/designs/differences.ts';
import type { Json } from '../lab/designs/differences.ts';
import { readOwnRegister } from '../lab/own/register-file.ts';
import type { OwnRegister } from '../lab/own/register-file.ts';
import { isRegistration, planOf, registrationOf, standingOf } from '../lab/own/registration.ts';
import type { Registration, RegisteredPlan, Standing } from '../lab/own/registration.ts';
import { firstSpecs, priceOfRuns } from '../lab/verdicts/run-comparisons.ts';
import type { Comparison } from '../lab/designs/comparison.ts';
import { SerialExecutor } from '../lab/runs/executor.ts';
import { MODEL } from '../sim/index.ts';
import { formatProblem } from '../sim/scenario/index.ts';
import { Failure } from './failure.ts';
import { writeTogether } from './files.ts';
import { readJson } from './lab-files.ts';
import { DEFAULT_STORE, FolderStore } from './lab-store.ts';
import type { LabNetwork } from './lab-work.ts';
import type { Arguments } from './options.ts';
import { baseOf } from './policy-work.ts';
import { shippedNames } from './scenario-file.ts';

export const REGISTRATION = 'registration.json';
const EXPECTED = 'a register (JSON)';

export interface OwnFile {
  path: string;
  content: Json;
  register: OwnRegister;
}

/** @throws Failure with everything that is wrong in the file */
export function loadOwnRegister(path: string): OwnFile {
  const content = readJson(path, path, EXPECTED);
  const read = readOwnRegister(content, path, { names: shippedNames(), read: baseOf });
  if (!read.ok) throw new Failure(read.problems.map(formatProblem));
  return { path, content: content as Json, register: read.register };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What decides the numbers, as this call has it. */
export const planNow = (
  { register }: OwnFile,
  own: Pick<RegisteredPlan, 'replications' | 'consumers' | 'rows'>,
  networks: readonly LabNetwork[],
): RegisteredPlan =>
  planOf(
    {
      register,
      ...own,
      network: networks.length === 0 ? null : networks.map(({ hash }) => hash).join(', '),
      model: MODEL.hash,
      program: `trustfall ${MODEL.version}`,
    },
    digest,
  );

function readRegistration(folder: string): Registration | undefined {
  const path = join(folder, REGISTRATION);
  if (!existsSync(path)) return undefined;
  const json = readJson(path, path, 'a registration (JSON)');
  if (isRegistration(json)) return json;
  const found = isObject(json) ? 'other fields' : 'no object';
  throw new Failure(`${path} has ${found}; expected a registration as "trustfall freeze" writes it`);
}

/** How many of the planned runs were there before. */
async function runsOf(planned: readonly Comparison[], given: Arguments): Promise<Registration['runs']> {
  const store = new FolderStore(given.value('store') ?? DEFAULT_STORE);
  try {
    const { runs, missing } = await priceOfRuns(firstSpecs(planned), {
      executor: new SerialExecutor(),
      store,
    });
    return { planned: runs, kept: runs - missing.length };
  } finally {
    await store.close();
  }
}

/** Writes the registration into the folder. @throws Failure where one is there already */
export async function freeze(
  folder: string,
  { path, content }: OwnFile,
  plan: RegisteredPlan,
  planned: readonly Comparison[],
  given: Arguments,
): Promise<Registration> {
  const at = join(folder, REGISTRATION);
  if (existsSync(at))
    throw new Failure(`${at} is there already; expected a folder without a registration: none is replaced`);
  const runs = await runsOf(planned, given);
  const registered = new Date().toISOString();
  const registration = registrationOf({ file: basename(path), content, registered, plan, runs }, digest);
  const text = `${JSON.stringify(registration, null, 2)}\n`;
  writeTogether(folder, [{ name: REGISTRATION, content: () => [text] }]);
  return registration;
}

/** What is there, or is frozen now because nothing is; without a folder nothing is registered. */
export async function standingIn(
  folder: string | undefined,
  own: OwnFile,
  plan: RegisteredPlan,
  planned: readonly Comparison[],
  given: Arguments,
): Promise<Standing> {
  const now = { content: own.content, plan };
  if (folder === undefined) return standingOf(undefined, now, digest);
  const before = readRegistration(folder);
  // Runs of a study were lived before it is gathered: nothing that is written now would be a registration.
  if (before === undefined && given.room !== undefined) {
    throw new Failure(
      `${folder} has no ${REGISTRATION}; expected it from "trustfall freeze" before the study was worked at, as --out of gather`,
    );
  }
  const found = before ?? (await freeze(folder, own, plan, planned, given));
  return standingOf(found, now, digest);
}
