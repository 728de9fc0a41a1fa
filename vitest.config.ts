import { defineConfig } from 'vitest/config';

// A zone that is off UTC by an odd amount and keeps summer time: code that reads the local clock
// by mistake gives a wrong date here and not only on somebody else's machine.
const env = { TZ: 'Pacific/Chatham' };
const seconds = (n: number): number => n * 1000;

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture.test.ts', 'tests/docs.test.ts'],
          env,
          testTimeout: seconds(20),
        },
      },
      {
        test: {
          name: 'site',
          globalSetup: ['tests/support/demonstration-site.ts'],
          include: ['tests/site/**/*.test.ts'],
          env,
          // A build takes every core: two at once would only wait for each other.
          maxWorkers: 1,
          testTimeout: seconds(300),
          hookTimeout: seconds(300),
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['tests/support/demonstration-site.ts'],
          include: ['tests/browser/**/*.test.ts'],
          env,
          maxWorkers: 1,
          testTimeout: seconds(120),
          hookTimeout: seconds(300),
        },
      },
    ],
  },
});
