/** Reads hostile files one after the other and tells what came of each, how much processor time it took and how much memory it cost. */

import { openUpload } from '~/excel/open-upload.server'
import { peakMemoryMb } from '~/platform/child/resident-memory.server'
import { serveInChild } from '~/platform/child/serve-in-child'

export type RefusedFile = { code: string; params: unknown; cpuMs: number; peakMb: number }

serveInChild<readonly { path: string; name: string }[], RefusedFile>(async (files, send) => {
  for (const { path, name } of files) {
    const before = process.cpuUsage()
    const problem = await firstProblem(path, name)
    const { user, system } = process.cpuUsage(before)
    await send({
      code: problem?.code ?? 'accepted',
      params: problem?.params,
      cpuMs: (user + system) / 1000,
      peakMb: peakMemoryMb(),
    })
  }
})

async function firstProblem(path: string, name: string) {
  const opened = await openUpload(path, name)
  if (!opened.ok) return opened.problem
  for (const sheet of opened.value.sheets) {
    const read = await opened.value.readSheet(sheet.name, () => undefined)
    if (!read.ok) return read.problem
  }
  return null
}
