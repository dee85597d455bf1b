/** Reads the text of a stored file in a child process: whatever the file is, this process lives on. */
import { runInChild } from '~/platform/child/run-in-child.server'
import { platform } from '~/platform/context.server'
import { documentLimits, type FileKind } from '../domain/document-file'
import type { ReadTextInput, ReadTextMessage } from './text-message'

export type FileToRead = {
  readonly sha256: string
  readonly fileName: string
  readonly kind: FileKind
  /** Where the built child programs are, for tests. */
  readonly folder?: string
}

const unreadable: ReadTextMessage = { state: 'unreadable', text: '', hasCitizenNumber: false }

/** The text, or why there is none. A picture has none, and costs no child. */
export async function readText({ sha256, fileName, kind, folder }: FileToRead): Promise<ReadTextMessage> {
  if (kind === 'png' || kind === 'jpeg') return { state: 'none', text: '', hasCitizenNumber: false }
  const local = await platform().files.toLocalFile(sha256)
  let answer = unreadable
  try {
    const run = await runInChild<ReadTextInput, ReadTextMessage>({
      entry: 'read-text.child.js',
      input: { path: local.path, fileName, kind },
      wallMs: documentLimits.readMs,
      memoryMb: documentLimits.readMemoryMb,
      isBackground: true,
      ...(folder === undefined ? {} : { folder }),
      onMessage: (message) => {
        answer = message
      },
    })
    return run.ok ? answer : unreadable
  } finally {
    await local.release()
  }
}
