/** The saved views of one list, as a column of that list's own query: a view costs no round trip of its own. */

export type SavedViewRow = {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly shared: boolean
  readonly mine: boolean
  readonly isDefault: boolean
}

/** An SQL expression that gives SavedViewRow[] as JSON: the actor's own views and those shared in the organisation. */
export const savedViewsColumn = (list: string): string => `(select coalesce(json_agg(json_build_object('id', v.id,
  'name', v.name, 'query', v.query, 'shared', v.is_shared, 'mine', v.user_id = leidraad.user_id(),
  'isDefault', v.is_default and v.user_id = leidraad.user_id()) order by v.is_shared, v.name), '[]')
  from saved_view v where v.list = ${list})`
