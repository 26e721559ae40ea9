/** Numbers that are alive nowhere, and why they are there all the same. */
import type { ParameterPath } from '../../sim/catalogue.ts';

export const DEAD: { readonly [P in ParameterPath]?: string } = {};
