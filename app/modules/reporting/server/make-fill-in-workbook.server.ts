/** The pre-filled workbook of an obligation: everything that the contract and the period before say is in it already. */
import { PassThrough, type Readable } from 'node:stream'
import { writeWorkbook } from '~/excel/write-workbook.server'
import type { ProviderActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { toDay } from '~/platform/database/columns.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import type { DueStep } from '../domain/due-date'
import { getPeriod, type Period } from '../domain/periods'
import { type PrefilledRow, prefillRows } from '../domain/prefill'
import type { ReportTemplate } from '../domain/report-template'
import { fillInWorkbook } from '../excel/fill-in.sheet'
import { sealOf } from './fill-in-seal.server'
import { loadObligationContext } from './load-check-context.server'
import { readTemplate } from './read-template.server'

export type FillInFile = { readonly fileName: string; readonly content: Readable }

/** Null when there is no such obligation for the actor. */
export async function makeFillInWorkbook(
  actor: ProviderActor,
  { obligationId, now }: { readonly obligationId: string; readonly now: Instant },
): Promise<FillInFile | null> {
  const spec = await withActor(actor, async (db) => {
    const known = isUuid(obligationId) ? await loadKnown(db, obligationId, now) : null
    if (!known) return null
    const { obligation, template, period, rows } = known
    const { contract } = obligation
    const workbook = fillInWorkbook({
      template,
      provider: { id: obligation.supplierId, name: contract.supplier.name },
      contractNumber: contract.number,
      period,
      due: { day: toDay(obligation.dueOn), steps: obligation.dueReason as unknown as DueStep[] },
      rows,
      seal: sealOf({
        templateCode: template.id,
        templateVersion: template.version,
        contractNumber: contract.number,
        period: period.label,
        supplierId: obligation.supplierId,
      }),
      createdAt: now,
    })
    return { workbook, fileName: `${template.id}-${contract.number}-${period.label}.xlsx` }
  })
  if (!spec) return null
  const content = new PassThrough()
  // A failure shows as a broken download: the stream is destroyed with the error.
  writeWorkbook(spec.workbook, content).catch((error: Error) => content.destroy(error))
  return { fileName: spec.fileName, content }
}

/** The rows for an obligation: also what the grid on screen starts with. */
export async function loadPrefilledRows(
  db: Db,
  { obligationId, contractVariant, now }: { obligationId: string; contractVariant: string; now: Instant },
  template: ReportTemplate,
  period: Period,
): Promise<PrefilledRow[]> {
  const { contract } = await loadObligationContext(db, obligationId, dayOf(now))
  if (!contract) return []
  return prefillRows(template, { ...contract, variant: variantCodes[contractVariant] ?? null }, period)
}

/** The register's word for how care is bought → the code that the template asks. */
const variantCodes: Readonly<Record<string, string>> = {
  effort: 'inspanningsgericht',
  output: 'outputgericht',
  task: 'taakgericht',
}

async function loadKnown(db: Db, obligationId: string, now: Instant) {
  const obligation = await db.obligation.findUnique({
    where: { id: obligationId },
    include: { contract: { select: { number: true, variant: true, supplier: { select: { name: true } } } } },
  })
  if (!obligation) return null
  const template = await readTemplate(db, obligation.templateCode, obligation.templateVersion)
  const period = getPeriod(obligation.period)
  const about = { obligationId, contractVariant: obligation.contract.variant, now }
  const rows = await loadPrefilledRows(db, about, template, period)
  return { obligation, template, period, rows }
}
