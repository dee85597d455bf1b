/** Streams side by side: a few pieces at a time, the first comer first, and nobody who stops or waits keeps a place. */
import { expect, test } from 'vitest'
import { passInOrder } from '~/platform/process/pass-in-order.server'

async function* pieces(count: number, pause = 0): AsyncGenerator<number> {
  for (let n = 0; n < count; n += 1) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    yield n
  }
}

test('never more than two pieces are worked on, nothing is lost, and whoever came first is done first', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  const seen = await Promise.all(
    Array.from({ length: 12 }, async (_, who) => {
      const got: number[] = []
      for await (const piece of passInOrder('order', 2, pieces(20))) {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setImmediate(resolve))
        running -= 1
        got.push(piece)
      }
      done.push(who)
      return got
    }),
  )
  expect(most).toBe(2)
  for (const got of seen) expect(got).toEqual(Array.from({ length: 20 }, (_, n) => n))
  // Two go side by side, so neighbours may change places.
  for (const [place, who] of done.entries()) expect(Math.abs(place - who)).toBeLessThanOrEqual(1)
})

test('a sender of whom we wait takes no place', async () => {
  const slow = (async () => {
    for await (const _ of passInOrder('slow', 1, pieces(3, 100))) {
      // Its pieces pass at once.
    }
    return 'slow'
  })()
  const fast = (async () => {
    for await (const _ of passInOrder('slow', 1, pieces(500))) await Promise.resolve()
    return 'fast'
  })()
  expect(await Promise.race([slow, fast])).toBe('fast')
  expect(await slow).toBe('slow')
})

test('who breaks off, and who fails, gives the place back', async () => {
  for (let n = 0; n < 5; n += 1) {
    for await (const _ of passInOrder('break', 1, pieces(3))) break
    const failing = async () => {
      for await (const _ of passInOrder('break', 1, pieces(3))) throw new Error('no more')
    }
    await expect(failing()).rejects.toThrow('no more')
  }
  const left: number[] = []
  for await (const piece of passInOrder('break', 1, pieces(3))) left.push(piece)
  expect(left).toEqual([0, 1, 2])
})
