/** The workbooks of an open house hold the rows and the words of the screen. */
import { expect, test } from 'vitest'
import { civilDate, instant } from '~/kernel/civil-date'
import { admissionWorkbook, evidenceWorkbook } from '~/modules/tender/excel/admission.sheet'
import { structureFindings } from '../../support/excel/workbook-structure'
import { streamed } from '../../support/excel/written'

const madeAt = instant(Date.UTC(2026, 10, 23, 12))

test('applications: one row each, with the day for deciding and the evidence that expires', async () => {
  const row = {
    reference: 'LR-A-2026-04-T1',
    name: 'Aanbieder A',
    lotNumber: 1,
    lotTitle: 'Ambulante hulp',
    status: 'submitted' as const,
    submittedAt: instant(Date.UTC(2026, 10, 2, 9)),
    decideBy: civilDate('2026-12-28'),
    decidedAt: null,
    isLate: false,
    soon: 1,
    expired: 0,
  }
  const spec = admissionWorkbook({ rows: [row], about: 'Toelating', madeAt })
  const [sheet] = spec.sheets
  expect(sheet?.kind === 'table' && sheet.columns.map(({ header }) => header)).toEqual([
    'Aanbieder',
    'Kenmerk',
    'Perceel',
    'Stand',
    'Ingediend',
    'Beslissen uiterlijk',
    'Besloten',
    'Bewijzen die binnenkort verlopen',
    'Verlopen bewijzen',
  ])
  expect(sheet?.kind === 'table' && sheet.columns.slice(0, 4).map((column) => column.value(row as never))).toEqual([
    'Aanbieder A',
    'LR-A-2026-04-T1',
    'Perceel 1: Ambulante hulp',
    'te beoordelen',
  ])
  expect(await structureFindings(await streamed(spec))).toEqual([])
})

test('evidence: until when, and whether a renewal waits for a judgement', async () => {
  const row = {
    reference: 'LR-A-2026-04-T1',
    name: 'Aanbieder A',
    requirement: 'GE1 Handelsregister',
    evidenceOn: civilDate('2026-06-30'),
    expiresOn: civilDate('2026-12-30'),
    state: 'soon' as const,
    isJudged: false,
  }
  const spec = evidenceWorkbook({ rows: [row], about: 'Toelating', madeAt })
  const [sheet] = spec.sheets
  expect(sheet?.kind === 'table' && sheet.columns.map((column) => column.value(row as never))).toEqual([
    'Aanbieder A',
    'LR-A-2026-04-T1',
    'GE1 Handelsregister',
    '2026-06-30',
    '2026-12-30',
    'verloopt binnen 90 dagen',
    'vernieuwd, nog te beoordelen',
  ])
  expect(await structureFindings(await streamed(spec))).toEqual([])
})
