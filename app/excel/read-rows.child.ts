/** The child process that reads a stranger's table: nothing secret in its environment, a limit on time and memory. */
import { serveInChild } from '~/platform/child/serve-in-child'
import { openUpload } from './open-upload.server'
import { mostTextRows, type ReadRowsInput, type ReadRowsMessage, unreadableText } from './read-rows.server'
import { type TextRow, toTextRow } from './text-rows'

serveInChild<ReadRowsInput, ReadRowsMessage>(async ({ path, fileName }, send) => {
  const opened = await openUpload(path, fileName)
  if (!opened.ok) {
    return send({ type: 'unreadable', text: unreadableText(opened.problem.code, opened.problem.params ?? {}) })
  }
  let left = mostTextRows
  for (const { name } of opened.value.sheets) {
    const rows: TextRow[] = []
    const read = await opened.value.readSheet(name, (row) => {
      if (left < 0) return 'stop'
      left -= 1
      rows.push(toTextRow(row))
      return undefined
    })
    if (!read.ok)
      return send({ type: 'unreadable', text: unreadableText(read.problem.code, read.problem.params ?? {}) })
    if (left < 0) return send({ type: 'tooMany', max: mostTextRows })
    await send({ type: 'sheet', sheet: { name, rows } })
  }
  await opened.value.close()
})
