/** Turns: never more than allowed at once, in the order of coming, also when one fails. */
import { expect, test } from 'vitest'
import { takeTurn } from '~/platform/process/take-turns.server'

test('never more than two at once, first come first served, and a failure frees its place', async () => {
  const started: number[] = []
  let running = 0
  let most = 0
  const work = (n: number) => async () => {
    started.push(n)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, n % 3))
    running -= 1
    if (n % 4 === 0) throw new Error(`work ${n}`)
    return n
  }
  const all = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => takeTurn('test', 2, work(n))))
  expect(most).toBe(2)
  expect(started).toEqual(Array.from({ length: 20 }, (_, n) => n))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(5)
  expect(await takeTurn('test', 2, async () => 'free again')).toBe('free again')
})
