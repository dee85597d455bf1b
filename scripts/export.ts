/**
 * `npm run --silent export -- contractbeheer --out FILE [--on YYYY-MM-DD]`: the contract management workbook of the
 * whole register, beside a running server or without one. Exit 0 made, 1 not made, 2 wrong usage.
 */
import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { boot } from '../app/boot.server'
import { type CivilDate, dayOf, isCivilDate } from '../app/kernel/civil-date'
import { recordEvent } from '../app/modules/audit/server/record-event.server'
import { contractWorkbook } from '../app/modules/export/domain/export-request'
import {
  type WrittenWorkbook,
  writeContractWorkbook,
} from '../app/modules/export/server/write-contract-workbook.server'
import { exportCommandTexts as texts } from '../app/modules/export/texts'
import { workbookTexts } from '../app/modules/export/texts-workbook'
import { now } from '../app/platform/clock.server'
import { withActor } from '../app/platform/database/with-actor.server'

const command = { kind: 'system', name: 'command' } as const

const wrongUsage = (message: string): never => {
  console.error(message)
  process.exit(2)
}

function readRequest(args: readonly string[]): { out: string; on: CivilDate } {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { out: { type: 'string' }, on: { type: 'string' } },
      })
    } catch {
      return wrongUsage(texts.usage)
    }
  })()
  const [kind, ...rest] = parsed.positionals
  const { out, on } = parsed.values
  if (kind === undefined || rest.length > 0 || !out) return wrongUsage(texts.usage)
  if (kind !== contractWorkbook) return wrongUsage(texts.unknownKind(kind))
  if (on !== undefined && !isCivilDate(on)) return wrongUsage(texts.wrongDay(on))
  if (!/\.xlsx$/i.test(out)) return wrongUsage(texts.notXlsx(out))
  // npm runs us from the root of the project and keeps in INIT_CWD where the user stands.
  return { out: path.resolve(process.env.INIT_CWD ?? process.cwd(), out), on: on ?? dayOf(now()) }
}

/** The place must be there before minutes are spent on what to put in it. */
async function checkPlace(out: string): Promise<void> {
  const folder = path.dirname(out)
  if (!(await stat(folder).catch(() => null))?.isDirectory()) wrongUsage(texts.noFolder(folder))
  if ((await stat(out).catch(() => null))?.isDirectory()) wrongUsage(texts.isFolder(out))
}

/** Beside its place under another name, flushed, then renamed: nobody ever sees half a workbook. */
async function makeFile(out: string, on: CivilDate): Promise<WrittenWorkbook> {
  const temporary = `${out}.${randomBytes(4).toString('hex')}.tmp`
  try {
    const request = { filters: '', on, exportId: null, madeAt: now(), madeBy: workbookTexts.command }
    const written = await writeContractWorkbook(command, request, { out: temporary })
    const file = await open(temporary, 'r+')
    await file.sync()
    await file.close()
    await rename(temporary, out)
    return written
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

const record = ({ rows, contracts, contentSha256, fileSha256 }: WrittenWorkbook, on: CivilDate): Promise<void> =>
  withActor(command, (db) =>
    recordEvent(db, {
      type: 'export.made',
      objectType: 'export',
      objectId: contentSha256,
      origin: 'command',
      data: { filters: '', on, rows, contracts, contentSha256, fileSha256 },
    }),
  )

const { out, on } = readRequest(process.argv.slice(2))
await checkPlace(out)
try {
  const booted = await boot('tool')
  try {
    const written = await makeFile(out, on)
    await record(written, on)
    if (written.contracts === 0) console.error(texts.nothingYet)
    console.error(texts.done(out, { ...written, sha256: written.contentSha256 }))
  } finally {
    await booted.stop()
  }
} catch (error) {
  console.error(texts.failed(error instanceof Error ? error.message : String(error)))
  process.exitCode = 1
}
