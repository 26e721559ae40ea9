/** Keeps finished runs in the browser, under the keys of the command line's store. */
import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { MemoryStore, joined } from '../../../lab/runs/executor.ts';
import type { Store } from '../../../lab/runs/executor.ts';
import type { RunRecord } from '../../../lab/runs/runs.ts';

const DATABASE = 'trustfall-laboratory';
const VERSION = 1;

interface Runs extends DBSchema {
  runs: { key: string; value: RunRecord };
}

class BrowserStore implements Store {
  private readonly database: IDBPDatabase<Runs>;

  constructor(database: IDBPDatabase<Runs>) {
    this.database = database;
  }

  async get(keys: readonly string[]): Promise<Map<string, RunRecord>> {
    const { store } = this.database.transaction('runs');
    const found = await Promise.all(keys.map((key) => store.get(key)));
    return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.key, record]])));
  }

  async put(record: RunRecord): Promise<void> {
    const { store, done } = this.database.transaction('runs', 'readwrite');
    await Promise.all([store.put(joined(await store.get(record.key), record)), done]);
  }

  close(): Promise<void> {
    this.database.close();
    return Promise.resolve();
  }
}

/** Where a browser keeps nothing (a private window), runs are kept as long as the page is open. */
export async function openStore(): Promise<Store> {
  try {
    const database = await openDB<Runs>(DATABASE, VERSION, {
      upgrade: (fresh) => void fresh.createObjectStore('runs', { keyPath: 'key' }),
    });
    return new BrowserStore(database);
  } catch {
    return new MemoryStore();
  }
}
