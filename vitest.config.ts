import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Nothing is timed here: a slow machine only takes longer.
    testTimeout: 60_000,
    // What must be the same everywhere does not depend on where it runs.
    env: { TZ: 'UTC' },
  },
});
