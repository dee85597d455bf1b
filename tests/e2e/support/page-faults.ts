/** What a page must never do: throw, complain in the console, break its own security policy, or miss a file. */
import type { BrowserContext } from '@playwright/test'

/** Collects every fault of every page in this browser from now on, each with the page it happened on. */
export function collectFaults(context: BrowserContext): string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    // A refusal (4xx) that a story asks for is told by the browser as an error too; a story checks the answer itself.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      faults.push(`${message.page()?.url()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => faults.push(`${error.page()?.url()}: ${error.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`)
  })
  return faults
}
