/** The templates to choose from in a filter: one line per code, whatever its versions. */
import type { Actor } from '~/kernel/actor'
import { readAs } from '~/platform/database/read-as.server'

export type TemplateChoice = { readonly value: string; readonly label: string }

/** By code. */
export const listTemplateChoices = (actor: Actor): Promise<TemplateChoice[]> =>
  readAs(actor, (query) =>
    query<TemplateChoice>({
      text: `select code as value, code || ' ' || (array_agg(name order by version desc))[1] as label
        from report_template where status = 'published' group by code order by code`,
      values: [],
    }),
  )
