/** The rows of a delivery with the same rows of the period before beside them, a page at a time. */
import type { SqlRead } from '~/platform/database/read-as.server'
import type { ChangeThreshold } from '../domain/period-comparison'

export type ReviewRowsRequest = {
  readonly deliveryId: string
  /** The delivery of the period before, or null. */
  readonly previousId: string | null
  readonly onlyLarge: boolean
  readonly columns: readonly string[]
  readonly threshold: ChangeThreshold
  readonly page: number
  readonly pageSize: number
}

// Rows that share a key are one row in a checked delivery; in a doubtful one the first stands for all.
const before = `before as (select distinct on (row_key) row_key, values from delivery_row
  where delivery_id = $2::uuid order by row_key, row)`
const changed = `exists (select 1 from unnest($3::text[]) k
  cross join lateral (select coalesce((r.values->>k)::numeric, 0) as now_amount, coalesce((b.values->>k)::numeric, 0) as then_amount) a
  where abs(now_amount - then_amount) >= $4 and abs(now_amount - then_amount) * 10000 >= abs(then_amount) * $5)`

/** Total, rows of the page and how many rows of the period before are gone, in one round trip. */
export function reviewRowsSql(request: ReviewRowsRequest): SqlRead {
  const { deliveryId, previousId, onlyLarge, columns, threshold, page, pageSize } = request
  const from = `from delivery_row r left join before b on b.row_key = r.row_key
    where r.delivery_id = $1::uuid and (not $8::boolean or (b.row_key is not null and ${changed}))`
  return {
    text: `with ${before}
      select (select count(*)::int ${from}) as total,
        (select count(*)::int from before b where not exists
          (select 1 from delivery_row r where r.delivery_id = $1::uuid and r.row_key = b.row_key)) as gone,
        (select coalesce(json_agg(json_build_object('row', p.row, 'rowKey', p.row_key, 'values', p.values,
            'before', p.then_values) order by p.row), '[]')
          from (select r.row, r.row_key, r.values, b.values as then_values ${from} order by r.row limit $6 offset $7) p) as rows`,
    values: [
      deliveryId,
      previousId,
      columns,
      threshold.cents,
      threshold.bp,
      pageSize,
      (page - 1) * pageSize,
      onlyLarge,
    ],
  }
}
