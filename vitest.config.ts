import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // What must be the same everywhere does not depend on where it runs.
    env: { TZ: 'UTC' },
  },
});
