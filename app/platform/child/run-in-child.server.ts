/**
 * Runs work that may go wrong (reading a stranger's file) in a process of its own, with a limit on time and memory.
 * Whatever happens there, this process lives on: a child that hangs, eats memory or aborts is ended with SIGKILL.
 */
import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { ok, type Result, refuse } from '../../kernel/result'
import type { FromChild, ToChild } from './child-messages'
import { giveWay } from './give-way.server'
import { residentMemory } from './resident-memory.server'

export type ChildProblemCode = 'childTimedOut' | 'childOutOfMemory' | 'childCrashed'

export type RunInChildOptions<In, Message> = {
  /** A file under build/tools, such as 'read-upload.child.js'. */
  readonly entry: string
  /** What the child works on; copied by structured clone. */
  readonly input: In
  /** Called for one message at a time; the child goes on when the promise is settled. */
  readonly onMessage: (message: Message) => void | Promise<void>
  /** Wall-clock limit, in milliseconds. */
  readonly wallMs: number
  /** Work of a job, which gives way to pages. Not for a file whose sender waits for the answer. */
  readonly isBackground?: boolean
  /** Limit on the resident memory of the child, in MB. */
  readonly memoryMb: number
  /** Ends the child; the returned promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Where the built tools are, for tests; build/tools under the working directory otherwise. */
  readonly folder?: string
}

const memoryCheckMs = 25
const bareNodeMb = 48
/** V8 ends the process with SIGABRT when the heap is full; some shells and systems tell it as 134. */
const abortCode = 134

/**
 * Starts the entry, hands it the input and passes on its messages. ok when the child said that it was done; a refusal
 * when it was stopped or ended by itself. Rejects only when `onMessage` throws or `signal` aborts; in every case the
 * child is gone when the promise settles.
 */
export async function runInChild<In, Message>(
  options: RunInChildOptions<In, Message>,
): Promise<Result<void, ChildProblemCode>> {
  options.signal?.throwIfAborted()
  const child = fork(path.resolve(options.folder ?? 'build/tools', path.basename(options.entry)), [], {
    execArgv: [`--max-old-space-size=${Math.max(32, options.memoryMb - bareNodeMb)}`],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  })
  if (options.isBackground) giveWay(child)
  return new ChildRun(child, options).settled
}

/** Nothing secret: no database address, no keys, no NODE_OPTIONS. */
function childEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { TZ: 'UTC', NODE_ENV: process.env.NODE_ENV ?? 'production' }
  // Windows can't start a process without it.
  if (process.env.SystemRoot) env.SystemRoot = process.env.SystemRoot
  return env
}

class ChildRun<In, Message> {
  readonly settled: Promise<Result<void, ChildProblemCode>>
  readonly #child: ChildProcess
  readonly #options: RunInChildOptions<In, Message>
  #reason: ChildProblemCode | null = null
  #thrown: { readonly error: unknown } | null = null
  #done = false
  #heapFull = false
  /** The handling of messages so far: a child may end before its last message was dealt with. */
  #handling: Promise<void> = Promise.resolve()

  constructor(child: ChildProcess, options: RunInChildOptions<In, Message>) {
    this.#child = child
    this.#options = options
    this.settled = this.#run()
  }

  async #run(): Promise<Result<void, ChildProblemCode>> {
    const { wallMs, signal } = this.#options
    const onAbort = () => this.#fail(signal?.reason)
    const clock = setTimeout(() => this.#stop('childTimedOut'), wallMs)
    const memory = setInterval(() => this.#watchMemory(), memoryCheckMs)
    signal?.addEventListener('abort', onAbort)
    try {
      const ended = this.#ended()
      this.#tell({ type: 'start', input: this.#options.input })
      const how = await ended
      await this.#handling
      return this.#result(how)
    } finally {
      clearTimeout(clock)
      clearInterval(memory)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  #ended(): Promise<{ code: number | null; signal: string | null }> {
    const child = this.#child
    child.on('message', (message: FromChild) => {
      this.#handling = this.#handling.then(() => this.#receive(message))
    })
    child.stderr?.on('data', (bytes: Buffer) => {
      if (bytes.includes('heap out of memory') || bytes.includes('Reached heap limit')) this.#heapFull = true
    })
    return new Promise((resolve) => {
      // 'close' and not 'exit': the messages and the last words have then arrived.
      child.on('close', (code, signal) => resolve({ code, signal }))
      child.on('error', () => {
        this.#stop('childCrashed')
        if (child.pid === undefined) resolve({ code: null, signal: null })
      })
    })
  }

  async #receive(message: FromChild): Promise<void> {
    if (this.#reason || this.#thrown) return
    if (message.type === 'done') {
      this.#done = true
      return
    }
    try {
      await this.#options.onMessage(message.body as Message)
      this.#tell({ type: 'ack' })
    } catch (error) {
      this.#fail(error)
    }
  }

  #tell(message: ToChild): void {
    // A child that has just ended can't be told anything; how it ended is the answer.
    if (this.#child.connected) this.#child.send(message, () => {})
  }

  #watchMemory(): void {
    const bytes = this.#child.pid === undefined ? null : residentMemory(this.#child.pid)
    if (bytes !== null && bytes > this.#options.memoryMb * 1024 * 1024) this.#stop('childOutOfMemory')
  }

  #fail(error: unknown): void {
    this.#thrown ??= { error }
    this.#child.kill('SIGKILL')
  }

  #stop(reason: ChildProblemCode): void {
    if (this.#done) return
    this.#reason ??= reason
    this.#child.kill('SIGKILL')
  }

  #result(how: { code: number | null; signal: string | null }): Result<void, ChildProblemCode> {
    if (this.#thrown) throw this.#thrown.error
    if (this.#reason) return refuse(this.#reason)
    if (this.#done && how.code === 0) return ok(undefined)
    if (this.#heapFull || how.signal === 'SIGABRT' || how.code === abortCode) return refuse('childOutOfMemory')
    return refuse('childCrashed', { exitCode: how.code, signal: how.signal })
  }
}
