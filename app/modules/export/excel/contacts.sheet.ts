/** Who to call on either side of a contract. */
import { code, link, type Rows, type TableSheet, text } from '~/excel/sheet-spec'
import { contractTexts } from '../../contract/texts'
import type { ContactRow } from '../domain/register-rows'
import { workbookTexts as texts } from '../texts-workbook'
import { contractColumns, registerTable, type SheetScope } from './sheet-scope'

export const contactsSheet = (scope: SheetScope, rows: Rows<ContactRow>): TableSheet<ContactRow> =>
  registerTable(scope, 'contacts', {
    rows,
    columns: [
      ...contractColumns<ContactRow>(scope),
      text(texts.columns.side, (row) => contractTexts.contactSides[row.side], { width: 22 }),
      text(texts.columns.name, (row) => row.name),
      text(texts.columns.role, (row) => row.role, { width: 40 }),
      link(
        texts.columns.email,
        (row) => (row.email === null ? null : { text: row.email, url: `mailto:${row.email}` }),
        { width: 44 },
      ),
      code(texts.columns.phone, (row) => row.phone, { width: 18 }),
    ],
  })
