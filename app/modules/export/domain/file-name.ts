/** How a workbook is called when it is saved. */
import type { Instant } from '../../../kernel/civil-date'
import { contractWorkbook } from './export-request'

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** 'contractbeheer_2026-11-23_1430.xlsx': sorts by time in a folder. */
export const exportFileName = (at: Instant): string =>
  `${contractWorkbook}_${moment.format(at).replace(' ', '_').replace(':', '')}.xlsx`
