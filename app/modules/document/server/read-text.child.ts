/** The child process that reads the text of a document: nothing secret in its environment, a limit on time and memory. */
import { serveInChild } from '~/platform/child/serve-in-child'
import { extractText } from './extract-text.server'
import type { ReadTextInput, ReadTextMessage } from './text-message'

serveInChild<ReadTextInput, ReadTextMessage>(async (input, send) => send(await extractText(input)))
