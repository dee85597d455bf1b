/**
 * The rows of a stranger's workbook or CSV as texts, for files of a few thousand rows: opened in a child process with a
 * limit on time and memory, so that whatever the file is, this process lives on.
 */
import { ok, type Result, refuse } from '~/kernel/result'
import { runInChild } from '~/platform/child/run-in-child.server'
import type { TextSheet } from './text-rows'
import { uploadProblemTexts } from './texts'
import type { UploadProblemCode } from './upload-problem'

export type ReadRowsInput = { readonly path: string; readonly fileName: string }
export type ReadRowsMessage =
  | { readonly type: 'sheet'; readonly sheet: TextSheet }
  | { readonly type: 'unreadable'; readonly text: string }
  | { readonly type: 'tooMany'; readonly max: number }

/** The most rows that are read; a larger file is refused. */
export const mostTextRows = 20_000
const limits = { wallMs: 60_000, memoryMb: 512 } as const

/** `text`: why the file can't be read, in Dutch, with how to mend it. */
export type ReadRowsProblem = 'unreadable' | 'tooManyRows' | 'stopped'

/** All sheets with their rows, hidden ones too. Rejects only on a fault of ours. */
export async function readRows(input: ReadRowsInput, folder?: string): Promise<Result<TextSheet[], ReadRowsProblem>> {
  const sheets: TextSheet[] = []
  const stopped: { text?: string; max?: number } = {}
  const run = await runInChild<ReadRowsInput, ReadRowsMessage>({
    entry: 'read-rows.child.js',
    input,
    ...limits,
    ...(folder === undefined ? {} : { folder }),
    onMessage: (message) => {
      if (message.type === 'sheet') sheets.push(message.sheet)
      else if (message.type === 'unreadable') stopped.text = message.text
      else stopped.max = message.max
    },
  })
  if (!run.ok) return refuse('stopped')
  if (stopped.text !== undefined) return refuse('unreadable', { text: stopped.text })
  return stopped.max === undefined ? ok(sheets) : refuse('tooManyRows', { max: stopped.max })
}

/** The reader's refusal in Dutch. */
export const unreadableText = (
  code: UploadProblemCode,
  params: Parameters<(typeof uploadProblemTexts)['fileEmpty']>[0],
) => uploadProblemTexts[code](params)
