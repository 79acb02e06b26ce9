import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['architecture/**/*.test.ts', 'lib/**/*.test.ts', 'scripts/**/*.test.ts', 'app/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    alias: { 'server-only': new URL('./lib/server/server-only.stub.ts', import.meta.url).pathname },
  },
})
