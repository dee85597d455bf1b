/** The child process that opens a stranger's file: nothing secret in its environment, a limit on time and memory. */
import { serveInChild } from '~/platform/child/serve-in-child'
import type { CheckMessage, CheckUploadInput } from './check-messages'
import { checkOpenedFile } from './check-opened-file.server'

serveInChild<CheckUploadInput, CheckMessage>(checkOpenedFile)
