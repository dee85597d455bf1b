/** Windows, the term for deciding and what each contract may spend: told to everybody once the open house is announced. */
import type { StaffActor } from '~/kernel/actor'
import { type CivilDate, dayOf, type Instant } from '~/kernel/civil-date'
import { formatDay, formatEuros } from '~/kernel/dutch-format'
import type { Cents } from '~/kernel/money'
import { ok, type Refused, refuse } from '~/kernel/result'
import { fromCents, fromDay, toCents } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { checkNewWindow, mayRemoveWindow, type WindowProblem } from '../domain/admission-window'
import { admissionTexts } from '../texts-admission'
import { listWindows } from './admission-windows.server'
import { type ChangeRequest, changeTender, type TenderChange, type ToldChange } from './change-tender.server'
import { notFound } from './find-tender-head.server'
import { getTender } from './get-tender.server'

const texts = admissionTexts.settings

/** Throws 404 for what is no open house. */
export function getAdmissionSettings(actor: StaffActor, { tenderId, now }: { tenderId: string; now: Instant }) {
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: tenderId, actor, now })
    if (tender.regime !== 'openHouse') throw notFound()
    const row = await db.tender.findUniqueOrThrow({
      where: { id: tenderId },
      include: { lots: { orderBy: { number: 'asc' } } },
    })
    const windows = await listWindows(db, tenderId)
    return {
      tender: { id: tender.id, number: tender.number, title: tender.title, version: tender.version },
      isPublished: tender.publishedAt !== null,
      decisionDays: row.admissionDecisionDays,
      windows: windows.map((window) => ({ ...window, mayRemove: mayRemoveWindow(window, dayOf(now)) })),
      lots: row.lots.map(({ id, number, title, yearCeilingCents }) => ({
        id,
        number,
        title,
        yearCeilingCents: yearCeilingCents === null ? null : toCents(yearCeilingCents),
      })),
    }
  })
}
export type AdmissionSettings = Awaited<ReturnType<typeof getAdmissionSettings>>

/** Carries the refusal of a window past the door for changes of a tender. */
class WindowRefusal extends Error {
  constructor(readonly problem: Refused<WindowProblem>['problem']) {
    super(problem.code)
  }
}
export type SettingsSaved =
  | TenderChange
  | { readonly kind: 'window'; readonly problem: Refused<WindowProblem>['problem'] }

type Change = Parameters<typeof changeTender>[2]

async function changed(actor: StaffActor, request: ChangeRequest, apply: Change): Promise<SettingsSaved> {
  try {
    return await changeTender(actor, request, async (db, tender) => {
      if (tender.regime !== 'openHouse') throw notFound()
      return apply(db, tender)
    })
  } catch (error) {
    if (error instanceof WindowRefusal) return { kind: 'window', problem: error.problem }
    throw error
  }
}

const windowText = ({ opensOn, closesOn }: { opensOn: CivilDate; closesOn: CivilDate }): string =>
  `${formatDay(opensOn)} – ${formatDay(closesOn)}`

/** Adds a window; those that overlap another or begin today are refused. */
export const addWindow = (
  actor: StaffActor,
  request: ChangeRequest,
  window: { readonly opensOn: CivilDate; readonly closesOn: CivilDate },
): Promise<SettingsSaved> =>
  changed(actor, request, async (db, tender) => {
    const checked = checkNewWindow(window, await listWindows(db, tender.id), dayOf(request.now))
    if (!checked.ok) throw new WindowRefusal(checked.problem)
    const { opensOn, closesOn } = window
    await db.admissionWindow.createMany({
      data: [{ tenderId: tender.id, opensOn: fromDay(opensOn), closesOn: fromDay(closesOn) }],
    })
    return ok([{ what: texts.told.window, from: null, to: windowText(window) }])
  })

/** Takes away a window that has not begun. */
export const removeWindow = (actor: StaffActor, request: ChangeRequest, windowId: string): Promise<SettingsSaved> =>
  changed(actor, request, async (db, tender) => {
    const window = (await listWindows(db, tender.id)).find(({ id }) => id === windowId)
    if (window === undefined) return ok([])
    if (!mayRemoveWindow(window, dayOf(request.now))) throw new WindowRefusal(refuse('windowBegun').problem)
    await db.admissionWindow.deleteMany({ where: { id: window.id } })
    return ok([{ what: texts.told.window, from: windowText(window), to: null }])
  })

export type TermsInput = {
  readonly decisionDays: number | null
  readonly yearCeilings: readonly { readonly lotId: string; readonly cents: Cents | null }[]
}

/** For decisions from now on; contracts that were made stay as they are. */
export const saveTerms = (actor: StaffActor, request: ChangeRequest, input: TermsInput): Promise<SettingsSaved> =>
  changed(actor, request, async (db, tender) => {
    const told: ToldChange[] = []
    const days = (count: number | null) => (count === null ? null : String(count))
    if (tender.admissionDecisionDays !== input.decisionDays) {
      const { decisionDays: admissionDecisionDays } = input
      await db.tender.update({ where: { id: tender.id }, data: { admissionDecisionDays } })
      told.push({ what: texts.told.days, from: days(tender.admissionDecisionDays), to: days(input.decisionDays) })
    }
    for (const { lotId, cents } of input.yearCeilings) {
      const lot = tender.lots.find(({ id }) => id === lotId)
      const before = lot?.yearCeilingCents == null ? null : toCents(lot.yearCeilingCents)
      if (lot === undefined || before === cents) continue
      await db.lot.update({
        where: { id: lotId },
        data: { yearCeilingCents: cents === null ? null : fromCents(cents), version: { increment: 1 } },
      })
      const amount = (value: Cents | null) => (value === null ? null : formatEuros(value))
      told.push({ what: `${texts.told.ceiling}, ${lot.number}`, from: amount(before), to: amount(cents) })
    }
    return ok(told)
  })
