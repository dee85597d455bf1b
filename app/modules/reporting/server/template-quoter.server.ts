/** A template of verantwoording as what quotes an assignment: why it is asked. */
import type { FindQuoter } from '~/modules/assignment/server/quote-part.server'
import type { ReportTemplate } from '../domain/report-template'
import { templateTexts as texts } from '../texts-templates'

/** By its code in any case; every published version of a template has the same quotations. Throws 404. */
export const templateThatQuotes =
  (code: string): FindQuoter =>
  async (db) => {
    const where = { code: code.toUpperCase(), status: 'published' }
    const row = /^\w{1,20}$/.test(code)
      ? await db.reportTemplate.findFirst({ where, orderBy: { version: 'desc' } })
      : null
    if (row === null) throw new Response(null, { status: 404, statusText: 'Not Found' })
    // Written by publishTemplates from the same type; a published version never changes.
    const { id, title } = row.definition as unknown as ReportTemplate
    const label = texts.heading(id, title)
    const href = `/sjablonen/${id.toLowerCase()}`
    return {
      ...{ kind: 'template', id, label, href, closed: null },
      breadcrumb: [
        { label: texts.title, href: '/sjablonen' },
        { label, href },
      ],
    }
  }
