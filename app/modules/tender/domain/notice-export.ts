/**
 * The collected fields as a file to type over at TenderNed, or to keep. It is a list of fields and no eForms notice: the
 * schema of eForms was not at hand to check it with, and the file says so.
 */
import type { FilledField } from './notice-check'
import type { NoticeSubtype } from './notice-fields'

export type NoticeToExport = {
  readonly subtype: NoticeSubtype
  readonly tenderNumber: string
  readonly remark: string
  readonly fields: readonly FilledField[]
  readonly nameOf: (bt: string, lot: number | null) => string
}

/** Two spaces of indent, fields in the order of the form. */
export const noticeJson = ({ subtype, tenderNumber, remark, fields, nameOf }: NoticeToExport): string =>
  JSON.stringify(
    {
      remark,
      subtype,
      tender: tenderNumber,
      fields: fields.map(({ field, lot, value }) => ({ bt: field.bt, name: nameOf(field.bt, lot), lot, value })),
    },
    null,
    2,
  )

export const noticeXml = ({ subtype, tenderNumber, remark, fields, nameOf }: NoticeToExport): string => {
  const rows = fields.map(({ field, lot, value }) => {
    const ofLot = lot === null ? '' : ` lot="${lot}"`
    return `  <field bt="${field.bt}" name="${toXmlText(nameOf(field.bt, lot))}"${ofLot}>${toXmlText(value)}</field>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!-- ${remark.replaceAll('--', '–')} -->`,
    `<noticeFields subtype="${subtype}" tender="${toXmlText(tenderNumber)}">`,
    ...rows,
    '</noticeFields>',
    '',
  ].join('\n')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// Characters that XML can't hold are left out, whatever was pasted.
const toXmlText = (text: string): string =>
  [...text.toWellFormed()]
    .filter((c) => c >= ' ' || c === '\n' || c === '\t')
    .join('')
    .replace(/[&<>"]/g, (c) => entities[c] ?? c)
