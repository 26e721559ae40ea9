import { defineConfig, mergeConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { LONGEST, LongestFirst } from './test/longest-first.ts';
import { nativeEngine } from './test/native-engine.ts';
import viteConfig from './vite.config.ts';

/** Files with a process of their own: those that put a browser’s globals into it, start programs, or live long. */
const ALONE = [
  'test/{bench,charts,cli}/**/*.test.ts',
  'test/page/{everyone,features,lab-page,lab-view,learn,learn-people,page,reload,same-bits,story-sentences,why}.test.ts',
  'test/page/{lab-about,opening,protagonist}.test.ts',
  'test/page/decide.test.ts',
  'test/page/{engine-client,engine-family,figures-*,state-*}.test.ts',
  'test/page/{share-asked,stands,versions}.test.ts',
  'test/lab/statistics/same-bits.test.ts',
  'test/{alive,docs,library,patterns,scenario-home}.test.ts',
  ...LONGEST,
];

export default defineConfig((environment) => {
  const site = viteConfig(environment);
  const native = nativeEngine(site.define ?? {});
  const project = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration =>
    mergeConfig(viteConfig(environment), {
      plugins: [native],
      test: {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        ...test,
      },
    });
  return {
    test: {
      projects: [
        project({ name: 'alone', include: ALONE, globalSetup: ['test/page/prepare.ts'] }),
        // One after the other in the same processes: the engine is loaded, and compiled by Node, once for all of them.
        project({
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          setupFiles: ['test/leaves-no-trace.ts'],
        }),
      ],
      // The runner would leave one core to itself, which on two cores is every other one.
      maxWorkers: '100%',
      sequence: { sequencer: LongestFirst },
      // A snapshot that is missing is a failure; only who asks with --update writes one.
      update: 'none',
      reporters: process.env.CI ? ['default', 'json'] : ['default'],
      outputFile: { json: 'test/.results/report.json' },
    },
  };
});
