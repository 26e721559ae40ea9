/** The register, or the row of it that is opened. */
import { CLAIMS } from './claims.ts';
import { Register } from './register.tsx';
import { RowDetail } from './row-detail.tsx';
import { opened } from './rows.ts';

export function RegisterOrRow() {
  const claim = CLAIMS.find(({ id }) => id === opened.value);
  return claim ? <RowDetail claim={claim} /> : <Register />;
}
