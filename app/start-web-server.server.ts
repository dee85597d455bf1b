/**
 * The start and the stop of the product: base, example region, jobs, web server; and back in reverse order.
 */
import path from 'node:path'
import type { RequestHandler } from 'express'
import { recordRefusal } from '~/modules/access/server/require-person.server'
import { checkHealth } from '~/platform/check-health.server'
import { databaseAnswers, forgetProbe } from '~/platform/database/availability.server'
import { databaseTexts } from '~/platform/database/texts'
import { EnvProblem, readEnv } from '~/platform/env.server'
import { listen } from '~/platform/http/listen.server'
import type { BuildSource } from '~/platform/http/remix-adapter.server'
import { webApplication } from '~/platform/http/web-application.server'
import { runJobs } from '~/platform/jobs/run-jobs.server'
import { takeAppLock } from '~/platform/process/app-lock.server'
import { StartProblem } from '~/platform/start-problem'
import { exampleAccounts, loadExampleRegion } from '../prisma/seed/load-example-region.server'
import { boot } from './boot.server'
import { prepareInstallation } from './prepare-installation.server'
import { crontab, tasks } from './tasks.server'
import { appTexts } from './texts'

export type StartOptions = {
  readonly build: BuildSource
  /** `npm start -- --leeg`: without example data. */
  readonly empty: boolean
  readonly development?: RequestHandler
  /** Prints one line for the person who started it. */
  readonly say: (line: string) => void
}
export type Running = { readonly address: string; stop(): Promise<void> }

/** Starts everything and resolves when pages are served. Throws StartProblem with a Dutch message when it can't. */
export async function startWebServer(options: StartOptions): Promise<Running> {
  const env = readEnvOrThrow()
  const taken = await takeAppLock(env.dataDir)
  if ('holder' in taken) {
    throw new StartProblem(databaseTexts.alreadyRuns(env.dataDir, taken.holder.address, taken.holder.pid))
  }
  const { lock } = taken
  const undo: (() => Promise<void> | void)[] = [() => lock.release()]
  const stop = async () => {
    lock.leave()
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const booted = await boot('app')
    undo.push(() => booted.stop(), forgetProbe)
    const state = await prepareInstallation({ loadExample: options.empty ? null : loadExampleRegion })
    if (env.jobsInWeb) {
      const runner = await runJobs(booted.ownerUrl, tasks, { crontab })
      undo.push(() => runner.stop())
    }
    let stopping = false
    const app = webApplication({
      build: options.build,
      clientFolder: path.resolve('build/client'),
      https: env.appUrl.startsWith('https:'),
      trustedProxies: env.trustedProxies,
      health: checkHealth,
      stopping: () => stopping,
      available: databaseAnswers,
      onRefused: recordRefusal,
      development: options.development,
    })
    const server = await listen(app, env.port, env.host).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new StartProblem(appTexts.start.portTaken(env.port))
      throw error
    })
    undo.push(async () => {
      stopping = true
      await server.close()
    })
    lock.announce(env.appUrl)
    options.say(appTexts.start.ready(env.appUrl))
    if (state === 'needsAdministrator') options.say(appTexts.start.firstRun(`${env.appUrl}/eerste-beheerder`))
    if (state === 'example') {
      options.say(appTexts.start.accounts)
      for (const account of exampleAccounts()) {
        options.say(`  ${account.roleText.padEnd(42)} ${account.email.padEnd(42)} ${account.password}`)
      }
    }
    return { address: env.appUrl, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function readEnvOrThrow() {
  try {
    return readEnv(process.env)
  } catch (error) {
    if (error instanceof EnvProblem) throw new StartProblem(error.message)
    throw error
  }
}
