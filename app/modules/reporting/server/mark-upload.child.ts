/** The child process that reads a stranger's file once more, to write the marked copy of it. */
import { serveInChild } from '~/platform/child/serve-in-child'
import { type MarkUploadInput, type MarkUploadMessage, markOpenedFile } from './mark-opened-file.server'

serveInChild<MarkUploadInput, MarkUploadMessage>(markOpenedFile)
