/** The whole contract management workbook as data; `writeWorkbook` makes it. */
import { metaSheet, type Rows, type WorkbookSpec } from '~/excel/sheet-spec'
import { contractWorkbook } from '../domain/export-request'
import type { BudgetSheet, RegisterRows, RegisterSheet } from '../domain/register-rows'
import { dayText, workbookTexts as texts } from '../texts-workbook'
import { budgetSheet } from './budget.sheet'
import { ceilingsSheet } from './ceilings.sheet'
import { contactsSheet } from './contacts.sheet'
import { contractsSheet } from './contracts.sheet'
import { type Cover, coverSheet, filtersText, type Written } from './cover.sheet'
import { lotsSheet } from './lots.sheet'
import { obligationsSheet } from './obligations.sheet'
import { promisesSheet } from './promises.sheet'
import type { SheetScope } from './sheet-scope'
import { tariffsSheet } from './tariffs.sheet'
import { termsSheet } from './terms.sheet'

/** Raised when sheets or columns change, for software that reads the workbook back. */
const schemaVersion = '2'

export type ContractWorkbook = {
  readonly cover: Cover
  readonly places: SheetScope['places']
  readonly withDeliveries: boolean
  /** Null when made by the command, which keeps no export. */
  readonly exportId: string | null
  /** The filters as the list's URL has them. */
  readonly query: string
  readonly rows: { readonly [Sheet in RegisterSheet]: Rows<RegisterRows[Sheet]> }
  readonly budget: BudgetSheet | null
  readonly written: () => Written
}

/** Sheets in the order in which people work: contracts first, then what hangs from them. */
export function contractWorkbookSpec(workbook: ContractWorkbook): WorkbookSpec {
  const { cover, places, withDeliveries, rows, written } = workbook
  const { region, on, appUrl } = cover
  const about = texts.introOf(region, filtersText(cover.filters), dayText(on))
  const scope: SheetScope = { on, appUrl, places, about, withDeliveries }
  return {
    title: texts.titleOf(region),
    subject: about,
    createdAt: cover.madeAt,
    sheets: [
      coverSheet(cover, written),
      contractsSheet(scope, rows.contracts),
      lotsSheet(scope, rows.lots),
      tariffsSheet(scope, rows.tariffs),
      ceilingsSheet(scope, rows.ceilings),
      termsSheet(scope, rows.terms),
      obligationsSheet(scope, rows.obligations),
      promisesSheet(scope, rows.promises),
      contactsSheet(scope, rows.contacts),
      budgetSheet(workbook.budget),
      metaSheet(() => ({
        kind: contractWorkbook,
        schemaVersion,
        exportId: workbook.exportId ?? '',
        filters: workbook.query,
        on,
        madeAt: new Date(cover.madeAt).toISOString(),
        contentSha256: written().contentSha256,
      })),
    ],
  }
}
