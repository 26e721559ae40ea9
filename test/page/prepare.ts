/** Unpacks the browser once: files of tests run side by side, and a half-written browser does not start. */
import { browserPath } from './browser.ts';

export default async function prepare(): Promise<void> {
  await browserPath();
}
