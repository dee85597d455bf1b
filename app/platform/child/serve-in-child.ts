import type { FromChild, ToChild } from './child-messages'

/** Sends one message to the parent; resolves when the parent has dealt with it. */
export type SendToParent<Message> = (message: Message) => Promise<void>

/**
 * The child's side of `runInChild`: waits for the input, does the work and ends the process. The work sends what it
 * finds with `send` and must wait for each. Anything it throws ends the child with code 1: the parent tells
 * `childCrashed`. When the parent is gone the child ends too.
 */
export function serveInChild<In, Message>(work: (input: In, send: SendToParent<Message>) => Promise<void>): void {
  let acknowledged: (() => void) | null = null
  const send = (body: Message) =>
    new Promise<void>((resolve) => {
      acknowledged = resolve
      tellParent({ type: 'body', body })
    })
  process.on('disconnect', () => process.exit(1))
  process.on('message', (message: ToChild) => {
    if (message.type === 'ack') acknowledged?.()
    else void finish(work(message.input as In, send))
  })
}

async function finish(work: Promise<void>): Promise<void> {
  try {
    await work
    process.send?.({ type: 'done' } satisfies FromChild, () => process.exit(0))
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}

function tellParent(message: FromChild): void {
  process.send?.(message, (error: Error | null) => {
    // The channel is gone, so the parent is.
    if (error) process.exit(1)
  })
}
