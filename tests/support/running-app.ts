/** The built product in a process of its own, for tests of what only a real server shows. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type AppSettings = {
  /** Further settings; without DATABASE_URL the app starts a PostgreSQL of its own. */
  readonly env?: Readonly<Record<string, string>>
  /** Without example data. */
  readonly empty?: boolean
  /** A data folder that an earlier run left; a new one unless given. */
  readonly dataDir?: string
}
export type RunningApp = {
  readonly port: number
  readonly dataDir: string
  readonly child: ChildProcess
  /** What it said so far. */
  said(): string
  /** The exit code, or the signal that ended it. */
  readonly exited: Promise<number | string>
  /** Asks it to stop and waits; removes the data folder unless it is kept. */
  stop(options?: { keepData?: boolean }): Promise<number | string>
}

const patienceMs = 90_000

/** Starts the product and waits until it serves; rejects with what it said when it ends before. */
export async function startApp({ env = {}, empty = false, dataDir }: AppSettings = {}): Promise<RunningApp> {
  if (!existsSync('build/server/index.js')) {
    throw new Error('build/server/index.js is not there: run npm test, or npm run build first')
  }
  const data = dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'leidraad-running-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['tests/support/programs/serve-built.mjs', ...(empty ? ['--leeg'] : [])], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', LEIDRAAD_DATA: data, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  }
  const exited = new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? '')),
  )
  const app: RunningApp = {
    port,
    dataDir: data,
    child,
    exited,
    said: () => said,
    async stop({ keepData = false } = {}) {
      child.kill('SIGTERM')
      const code = await exited
      if (!keepData) rmSync(data, { recursive: true, force: true, maxRetries: 3 })
      return code
    },
  }
  await waitUntilServing(app)
  return app
}

async function waitUntilServing(app: RunningApp): Promise<void> {
  const end = performance.now() + patienceMs
  while (performance.now() < end) {
    const ended = await Promise.race([
      app.exited.then(() => true),
      ask(app, { path: '/health' }).then(
        () => false,
        () => false,
      ),
    ])
    if (ended) throw new Error(`The app ended while starting:\n${app.said()}`)
    const { status } = await ask(app, { path: '/health' }).catch(() => ({ status: 0 }))
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  app.child.kill('SIGKILL')
  throw new Error(`The app did not start in time:\n${app.said()}`)
}

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export type Ask = {
  readonly path: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly timeoutMs?: number
}
export type Told = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly text: string }

/** One request as it is written here: the path is not cleaned, no header is added but Host. */
export function ask(
  app: Pick<RunningApp, 'port'>,
  { path: target, method = 'GET', headers = {}, body, timeoutMs = 20_000 }: Ask,
): Promise<Told> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: app.port, path: target, method, headers: { ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    request.setTimeout(timeoutMs, () =>
      request.destroy(new Error(`No answer within ${timeoutMs} ms: ${method} ${target}`)),
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Posts a form as a page of ours does. */
export function post(
  app: Pick<RunningApp, 'port'>,
  target: string,
  form: Readonly<Record<string, string>>,
  cookie = '',
): Promise<Told> {
  return ask(app, {
    path: target,
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      ...(cookie === '' ? {} : { Cookie: cookie }),
    },
    body: new URLSearchParams(form).toString(),
  })
}

/** The Cookie header for what an answer set. */
export const cookiesOf = ({ headers }: Told): string =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ')

/** The address of a test database as a setting: by socket it has no host name, which an address beside a name needs. */
export const asSetting = (ownerUrl: string): string => ownerUrl.replace('@/', '@localhost/')
