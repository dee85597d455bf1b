/**
 * The application as its routes see it, on a database of its own: settings, files, key, connections and job queue.
 * `useTestApp()` at the top of a test file; then call loaders and actions with `load` and `submit`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type Instant, instant } from '~/kernel/civil-date'
import { setPlatform } from '~/platform/context.server'
import { connectDatabase, disconnectDatabase } from '~/platform/database/connection.server'
import { createTestDatabase, type TestDatabase } from './database'
import { exampleTemplate } from './example-template'
import { testOrigin, testPlatform } from './test-platform'

/** The moment of a test that does not choose one: 23 November 2026, 13.00 in Amsterdam. */
export const testNow: Instant = instant(Date.UTC(2026, 10, 23, 12))

export { testOrigin }

export type TestRequest = {
  readonly cookie?: string | null
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The fields of the form; several values of one name as an array. */
  readonly form?: Readonly<Record<string, string | readonly string[]>> | FormData
  readonly headers?: Readonly<Record<string, string>>
}
export type TestCall = TestRequest & {
  readonly params?: Readonly<Record<string, string>>
  /** When it happens; testNow unless chosen. */
  readonly at?: Instant
  /** The visitor's address; 192.0.2.1 unless chosen. */
  readonly address?: string
}

/** What a loader or action answered, thrown or returned. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** Where a redirect leads, or null. */
  readonly location: string | null
  /** The data of a returned object or of json(); null for another answer. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever a route sends
  readonly data: any
  readonly response: Response
}

export type TestApp = {
  /** The database's owner, past row-level security; set in beforeAll. */
  readonly database: TestDatabase
  readonly owner: pg.Pool
  readonly folder: string
}

/**
 * Sets the application up for one test file and takes it down afterwards; with `example` the example region is loaded in
 * it. Read its fields inside tests only.
 */
export function useTestApp({ example = false }: { example?: boolean } = {}): TestApp {
  const app: { database?: TestDatabase; folder?: string } = {}
  beforeAll(async () => {
    app.folder = mkdtempSync(path.join(os.tmpdir(), 'leidraad-app-'))
    app.database = await createTestDatabase(example ? { template: await exampleTemplate(app.folder) } : {})
    const { ownerUrl } = app.database
    await connectDatabase({ ownerUrl, appUrl: ownerUrl })
    setPlatform(testPlatform(app.folder))
  })
  afterAll(async () => {
    await disconnectDatabase()
    await app.database?.drop()
    if (app.folder) rmSync(app.folder, { recursive: true, force: true })
  })
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The test application is there inside tests and hooks only')
    return value
  }
  return {
    get database() {
      return ready(app.database)
    },
    get owner() {
      return ready(app.database).owner
    },
    get folder() {
      return ready(app.folder)
    },
  }
}

/** A request as a browser on our own site sends it. */
export function testRequest(target: string, { cookie, method, form, headers }: TestRequest = {}): Request {
  const all = new Headers(headers)
  if (cookie) all.set('Cookie', cookie)
  const body = form === undefined ? null : form instanceof FormData ? form : toParams(form)
  if (body) all.set('Origin', testOrigin)
  return new Request(new URL(target, testOrigin), { method: method ?? (body ? 'POST' : 'GET'), headers: all, body })
}

function toParams(form: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) {
    for (const one of typeof value === 'string' ? [value] : value) params.append(name, one)
  }
  return params
}

type Endpoint = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown

/** Calls a loader with GET. */
export const load = (loader: Endpoint, target: string, call: TestCall = {}): Promise<Answer> =>
  answerOf(loader, target, { ...call, method: call.method ?? 'GET' })

/** Calls an action with POST; an empty form unless given. */
export const submit = (action: Endpoint, target: string, call: TestCall = {}): Promise<Answer> =>
  answerOf(action, target, { ...call, form: call.form ?? {}, method: call.method ?? 'POST' })

async function answerOf(endpoint: Endpoint, target: string, call: TestCall): Promise<Answer> {
  const context = {
    nonce: 'test-nonce',
    requestId: 'test-request',
    address: call.address ?? '192.0.2.1',
    startedAt: call.at ?? testNow,
    once: new Map<string, Promise<unknown>>(),
  }
  const args = { request: testRequest(target, call), context, params: { ...call.params } }
  let result: unknown
  try {
    result = await endpoint(args as unknown as LoaderFunctionArgs & ActionFunctionArgs)
  } catch (thrown) {
    // A route throws a Response to stop; anything else is a fault of ours and fails the test.
    if (!(thrown instanceof Response)) throw thrown
    result = thrown
  }
  const response = result instanceof Response ? result : Response.json(result ?? null)
  const isJson = (response.headers.get('Content-Type') ?? '').includes('application/json')
  return {
    status: response.status,
    headers: response.headers,
    location: response.headers.get('Location'),
    data: isJson && response.body !== null ? await response.clone().json() : null,
    response,
  }
}
