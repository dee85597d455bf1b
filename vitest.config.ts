import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './tests/support/long-first'

export default defineConfig({
  resolve: {
    alias: {
      '~': path.resolve('app'),
      '@amsterdam/design-system-react-icons': path.resolve('app/ui/icons/index.tsx'),
    },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['tests/support/test-cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // The files of a worker share its modules: fetching and running them anew for each of 200 files was half of the work.
    // What the product keeps in a process is set up and taken down by each file itself (tests/support/app-context.ts).
    isolate: false,
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    hookTimeout: 120_000,
    server: { deps: { inline: [/@amsterdam/] } },
  },
})
