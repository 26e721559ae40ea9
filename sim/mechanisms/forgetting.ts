/** Forgetting: how evidence, feelings and bonds fade stands in core/overnight.ts; what fades, in each home. */
import { toggle } from '../core/declare.ts';
import { mechanism as defineMechanism } from '../core/mechanism.ts';
import type { Table } from '../core/parameter.ts';

const parameters = {
  on: toggle('Evidence, feelings and bonds fade'),
} as const satisfies Table;

export const mechanism = defineMechanism({ name: 'forgetting', parameters });
