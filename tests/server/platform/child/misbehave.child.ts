/** A child that does what its input says: well, badly, or not at all. */
import { serveInChild } from '~/platform/child/serve-in-child'

export type Conduct =
  | { readonly do: 'count'; readonly to: number }
  | { readonly do: 'spin' | 'wait' | 'crash' | 'exit' | 'eatHeap' | 'eatBuffers' | 'environment' | 'rejectLater' }

serveInChild<Conduct, unknown>(async (conduct, send) => {
  switch (conduct.do) {
    case 'count':
      for (let number = 1; number <= conduct.to; number++) await send({ number, sentAt: performance.now() })
      return
    case 'spin':
      for (;;) Math.sqrt(2)
    case 'wait':
      return new Promise(() => setInterval(() => {}, 1000))
    case 'crash':
      throw new Error('a bug')
    case 'rejectLater':
      setTimeout(() => Promise.reject(new Error('nobody waits for this')), 10)
      return new Promise(() => setInterval(() => {}, 1000))
    case 'exit':
      return process.exit(0)
    case 'eatHeap': {
      const kept: unknown[] = []
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, i) => ({ i })))
    }
    case 'eatBuffers': {
      const kept: Buffer[] = []
      for (;;) {
        kept.push(Buffer.alloc(4 * 1024 * 1024, kept.length + 1))
        await new Promise((resolve) => setTimeout(resolve, 2))
      }
    }
    case 'environment':
      await send({ names: Object.keys(process.env).sort(), arguments: process.execArgv })
  }
})
