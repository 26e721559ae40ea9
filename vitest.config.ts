import { defineConfig, mergeConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';
import { nativeEngine } from './test/native-engine.ts';
import viteConfig from './vite.config.ts';

export default defineConfig((environment) => {
  const site = viteConfig(environment);
  return mergeConfig(
    site,
    defineConfig({
      plugins: [nativeEngine(site.define ?? {})],
      test: {
        include: ['test/**/*.test.ts'],
        globalSetup: ['test/page/prepare.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        // The runner would leave one core to itself, which on two cores is every other one.
        maxWorkers: '100%',
        sequence: { sequencer: LongestFirst },
        // A snapshot that is missing is a failure; only who asks with --update writes one.
        update: 'none',
        reporters: process.env.CI ? ['default', 'json'] : ['default'],
        outputFile: { json: 'test/.results/report.json' },
      },
    }),
  );
});
