/** A plan as a tagged PDF: each action with its facts, and the holes. */

import type { Instant } from '~/kernel/civil-date'
import { startTaggedPdf } from '~/platform/paper/tagged-pdf.server'
import { planTexts as texts } from '../texts'
import type { ActionView } from './get-plan.server'
import { type PlanToPrint, planTitle, progressLine } from './plan-docx.server'

type Doc = PDFKit.PDFDocument
type Structure = ReturnType<Doc['struct']>

/** The whole document in memory. */
export function planPdf({ plan, holes }: PlanToPrint, at: Instant): Promise<Buffer> {
  const { doc, root, finish } = startTaggedPdf(planTitle(plan), at)
  write(doc, root, { tag: 'H1', size: 20, bold: true }, planTitle(plan))
  if (plan.introduction !== '') write(doc, root, { tag: 'P' }, plan.introduction)
  write(doc, root, { tag: 'H2', size: 14, bold: true }, texts.actions)
  for (const action of plan.actions) writeAction(doc, root, action)
  write(doc, root, { tag: 'H2', size: 14, bold: true }, texts.holes)
  if (holes.length === 0) write(doc, root, { tag: 'P' }, texts.noHoles)
  for (const hole of holes) write(doc, root, { tag: 'P' }, `${hole.title}. ${hole.text}`)
  return finish()
}

function writeAction(doc: Doc, root: Structure, action: ActionView): void {
  write(doc, root, { tag: 'H3', size: 11, bold: true }, `${action.number}. ${action.title}`)
  write(doc, root, { tag: 'P' }, action.text)
  const facts = [
    [texts.party, `${action.partyName}, ${action.owner}`],
    [texts.results, action.resultCodes.join(', ')],
    [texts.planned, texts.period(action.plannedFrom, action.plannedUntil)],
    [texts.progress, progressLine(action)],
    [texts.needsHeader, action.needs],
  ].filter(([, value]) => value !== '')
  for (const [term, value] of facts) write(doc, root, { tag: 'P' }, `${term}: ${value}`)
}

type Look = { readonly tag: 'H1' | 'H2' | 'H3' | 'P'; readonly size?: number; readonly bold?: boolean }

function write(doc: Doc, root: Structure, { tag, size = 10, bold = false }: Look, text: string): void {
  root.add(
    doc.struct(tag, {}, () => {
      if (tag !== 'P') doc.moveDown(0.5)
      doc
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(size)
        .fillColor('#1b1b1b')
        .text(text)
    }),
  )
}
