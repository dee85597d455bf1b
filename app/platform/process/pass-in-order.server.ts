/**
 * Many streams at once through one process. Of all pieces that have arrived only a few are worked on at the same time,
 * so that two hundred senders leave the process time for everything else (a query waits for a turn of the event loop
 * too); and whoever came first goes first, so that the first is done while the last still sends. Waiting for a sender
 * takes no place: a slow line keeps nobody waiting.
 */
import { singleton } from '../singleton.server'

type Waiting = { readonly order: number; readonly go: () => void }
/** `waiting` stands in the order of coming. */
type Gate = { running: number; came: number; readonly waiting: Waiting[] }

const gates = singleton<Map<string, Gate>>('gates', () => new Map())

/** The same content, piece by piece; a piece counts as worked on until the next one is asked for. */
export async function* passInOrder<T>(name: string, atOnce: number, content: AsyncIterable<T>): AsyncGenerator<T> {
  const gate = gates.get(name) ?? { running: 0, came: 0, waiting: [] }
  gates.set(name, gate)
  gate.came += 1
  const order = gate.came
  for await (const piece of content) {
    await enter(gate, atOnce, order)
    try {
      yield piece
    } finally {
      leave(gate)
    }
  }
}

async function enter(gate: Gate, atOnce: number, order: number): Promise<void> {
  if (gate.running < atOnce) {
    gate.running += 1
    return
  }
  await new Promise<void>((go) => {
    const later = gate.waiting.findIndex((other) => other.order > order)
    gate.waiting.splice(later === -1 ? gate.waiting.length : later, 0, { order, go })
  })
}

/** Who leaves hands the place over, so that nobody slips in between. */
function leave(gate: Gate): void {
  const next = gate.waiting.shift()
  if (next) next.go()
  else gate.running -= 1
}
