/** The published templates, the newest version of each, with what they cost those who fill them in. */
import type { Actor } from '~/kernel/actor'
import { addDays, type CivilDate } from '~/kernel/civil-date'
import { readAs } from '~/platform/database/read-as.server'
import { type Burden, burdenOf } from '../domain/burden'
import type { ReportTemplate } from '../domain/report-template'

export type PublishedTemplate = { readonly template: ReportTemplate; readonly burden: Burden }

const year = 365

/**
 * By code. Providers are those that the template is asked of between a year ago and a year from now, as far as the
 * actor sees them: a provider sees what it costs itself.
 */
export async function listTemplates(actor: Actor, today: CivilDate): Promise<PublishedTemplate[]> {
  const rows = await readAs(actor, (query) =>
    query<{ definition: ReportTemplate; providers: number }>({
      text: `select distinct on (t.code) t.definition,
          (select count(*)::int from organisation s where ($3::uuid is null or s.id = $3) and exists (select 1 from obligation o
            where o.supplier_id = s.id and o.template_code = t.code and o.due_on between $1::date and $2::date)) as providers
        from report_template t where t.status = 'published' order by t.code, t.version desc`,
      values: [addDays(today, -year), addDays(today, year), actor.kind === 'provider' ? actor.organisationId : null],
    }),
  )
  return rows.map(({ definition, providers }) => ({ template: definition, burden: burdenOf(definition, providers) }))
}

/** One template by its code in any case; throws 404 when there is none. */
export async function getTemplate(actor: Actor, code: string, today: CivilDate): Promise<PublishedTemplate> {
  const found = (await listTemplates(actor, today)).find(({ template }) => template.id === code.toUpperCase())
  if (!found) throw new Response(null, { status: 404 })
  return found
}
