import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserArguments, installedBrowser } from './tests/support/find-browser'

const port = Number(process.env.LEIDRAAD_E2E_PORT ?? 4310)
// Workers read this file again: the folder is chosen once, by the first.
process.env.LEIDRAAD_E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), 'leidraad-e2e-'))
// A real mail server, and the port on which the stories read what it received.
const smtpPort = port + 1
const mailboxPort = port + 2
process.env.LEIDRAAD_E2E_MAILBOX = String(mailboxPort)

const walk = ['accessibility.spec.ts']
const owners = ['tender.spec.ts', 'vault.spec.ts']

/** The stories run against the built product, started as a user starts it, on an example region of its own. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/after-the-night.ts',
  fullyParallel: false,
  // The walk of all pages changes nothing and goes beside the stories, which go one after the other. The longest have a
  // tender and people of their own: they go to whichever of the two is done first, so that both end together.
  workers: 2,
  projects: [
    { name: 'walk', testMatch: walk, workers: 1 },
    { name: 'stories', testIgnore: [...walk, ...owners], workers: 1 },
    { name: 'owners', testMatch: owners },
  ],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1400, height: 900 },
    // A button that is not there fails its story at once, not when its time is over.
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    // A film of every page made the stories a quarter slower; `--trace on` makes one of a story that failed.
    trace: 'off',
    launchOptions: { executablePath: installedBrowser(), args: browserArguments },
  },
  webServer: [
    {
      command: `node tests/e2e/support/mail-server.mjs ${smtpPort} ${mailboxPort}`,
      url: `http://127.0.0.1:${mailboxPort}/`,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
    {
      command: 'node scripts/start.mjs',
      url: `http://localhost:${port}/health`,
      timeout: 300_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      stdout: 'pipe',
      env: {
        ...(process.env as Record<string, string>),
        PORT: String(port),
        LEIDRAAD_DATA: process.env.LEIDRAAD_E2E_DATA,
        LOG_LEVEL: 'warn',
        SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      },
    },
  ],
})
