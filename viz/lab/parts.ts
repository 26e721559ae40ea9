/** The parts of the laboratory, in the order of their tabs: a part is one object here, and its title among the words. */
import type { ComponentType } from 'preact';
import { Policies } from './policies/policies.tsx';
import type { PartId } from './open.ts';
import { RegisterOrRow } from './register-or-row.tsx';

interface LabPart {
  readonly id: PartId;
  readonly view: ComponentType;
}

export const PARTS: readonly LabPart[] = [
  { id: 'register', view: RegisterOrRow },
  { id: 'policies', view: Policies },
];
