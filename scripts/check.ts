/**
 * `npm run --silent check -- T1 FILE [--contract NUMBER] [--json]`: checks a verantwoording file exactly as an upload
 * does, without a running server; without a contract also without a database. Exit 0 accepted, 1 not accepted, 2 wrong
 * usage.
 */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { CheckContext } from '../app/modules/reporting/domain/check-context'
import { groupProblems } from '../app/modules/reporting/domain/problem-groups'
import type { ReportTemplate } from '../app/modules/reporting/domain/report-template'
import { findTemplate, shippedTemplates } from '../app/modules/reporting/domain/report-templates'
import type { ReportProblem } from '../app/modules/reporting/problem'
import { checkFile } from '../app/modules/reporting/server/check-file.server'
import { severityTexts, checkCommandTexts as texts } from '../app/modules/reporting/texts'
import { placeTexts } from '../app/modules/reporting/texts-places'
import { today } from '../app/platform/clock.server'

type Request = {
  readonly template: ReportTemplate
  readonly file: string
  readonly contract: string | null
  readonly json: boolean
}

const wrongUsage = (message: string): never => {
  console.error(message)
  process.exit(2)
}

function readRequest(args: readonly string[]): Request {
  const parsed = (() => {
    try {
      return parseArgs({
        args: [...args],
        allowPositionals: true,
        options: { contract: { type: 'string' }, json: { type: 'boolean', default: false } },
      })
    } catch {
      return wrongUsage(texts.usage)
    }
  })()
  const [id, file, ...rest] = parsed.positionals
  if (!id || !file || rest.length > 0 || parsed.values.contract === '') return wrongUsage(texts.usage)
  const template = findTemplate(id)
  if (!template) return wrongUsage(texts.unknownTemplate(id, shippedTemplates.map((known) => known.id).join(', ')))
  return { template, file, contract: parsed.values.contract ?? null, json: parsed.values.json }
}

/** npm runs us from the root of the project and keeps in INIT_CWD where the user stands. */
const findFile = async (file: string): Promise<string> => {
  for (const folder of [process.env.INIT_CWD, process.cwd()]) {
    const place = folder === undefined ? null : path.resolve(folder, file)
    if (place && (await stat(place).catch(() => null))?.isFile()) return place
  }
  return wrongUsage(texts.noFile(file))
}

async function contractContext(contractNumber: string, template: ReportTemplate): Promise<CheckContext> {
  // Only now: without a contract no database is needed, and none is looked for.
  const [{ boot }, { withActor }, { loadCheckContext }] = await Promise.all([
    import('../app/boot.server'),
    import('../app/platform/database/with-actor.server'),
    import('../app/modules/reporting/server/load-check-context.server'),
  ])
  const booted = await boot('tool')
  try {
    const subject = { contractNumber, templateCode: template.id, period: null, today: today() }
    const context = await withActor({ kind: 'system', name: 'command' }, (db) => loadCheckContext(db, subject))
    return context ?? wrongUsage(texts.unknownContract(contractNumber))
  } finally {
    await booted.stop()
  }
}

/** The documented fields of a problem, in their documented order. */
const toJson = ({ rule, severity, sheet, cell, row, column, found, message, remedy }: ReportProblem) => ({
  rule,
  severity,
  sheet,
  cell,
  row,
  column,
  found,
  message,
  remedy,
})

function toLines(problems: readonly ReportProblem[]): string[] {
  return groupProblems(problems).map((group) => {
    const where = group.cells
      ? placeTexts.cells(group.cells, group.problems.length)
      : group.rows && placeTexts.rows(group.rows, group.problems.length)
    const more = group.moreRanges > 0 ? ` ${placeTexts.more(group.moreRanges)}` : ''
    const column = group.column ? ` (${group.column})` : ''
    return `${severityTexts[group.severity]} ${group.rule}${column}: ${group.message} ${group.remedy}${where ? ` ${where}${more}.` : ''}`
  })
}

const request = readRequest(process.argv.slice(2))
const file = await findFile(request.file)
const { template } = request
const context = request.contract === null ? { submittedOn: today() } : await contractContext(request.contract, template)
const { summary, problems } = await checkFile({
  path: file,
  fileName: path.basename(file),
  template,
  context,
  folder: import.meta.dirname,
})
const accepted = summary?.accepted ?? false
const rows = summary?.rows ?? 0
if (request.json) {
  console.log(JSON.stringify({ template: template.id, accepted, rows, problems: problems.map(toJson) }, null, 2))
} else {
  for (const line of toLines(problems)) console.log(line)
  console.log(accepted ? texts.accepted(rows) : texts.rejected(rows))
}
process.exitCode = accepted ? 0 : 1
