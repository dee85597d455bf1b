import { formatNumber } from './format'
import { ChevronBackwardIcon, ChevronForwardIcon } from './icons/index'
import { addressWith, type ListAddress, pageParam } from './list-address'
import { texts } from './texts'

/**
 * The pages to show: the first, the last, the current and its neighbours; null stands for the ones left out. A gap of
 * one page is filled by that page, as the dots would take the same room.
 */
export function pagesToShow(current: number, last: number): (number | null)[] {
  const pages = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last)
  const shown: (number | null)[] = []
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const previous = shown.at(-1) ?? 0
    if (page - previous === 2) shown.push(page - 1)
    else if (page - previous > 2) shown.push(null)
    shown.push(page)
  }
  return shown
}

type PaginationProps = {
  address: ListAddress
  page: number
  pageSize: number
  total: number
  /** What the sentence says in place of the number, where counting stopped: 'meer dan 10.000'. */
  totalText?: string
}

/** "1 tot en met 50 van 1.280", and links to the pages; only the sentence when all fits on one page. */
export function Pagination({ address, page, pageSize, total, totalText = formatNumber(total) }: PaginationProps) {
  if (total === 0) return null
  const last = Math.max(1, Math.ceil(total / pageSize))
  const current = Math.min(Math.max(page, 1), last)
  const from = (current - 1) * pageSize + 1
  const until = Math.min(current * pageSize, total)
  const href = (target: number) => addressWith(address, { [pageParam]: target === 1 ? null : String(target) })
  return (
    <div className="ld-pagination">
      <p className="ld-pagination__count">{texts.rowsShown(formatNumber(from), formatNumber(until), totalText)}</p>
      {last > 1 && (
        <nav aria-label={texts.pagination}>
          <ul className="ld-pagination__list">
            {current > 1 && (
              <li>
                <a className="ld-pagination__link" rel="prev" href={href(current - 1)}>
                  <ChevronBackwardIcon className="ld-icon" />
                  {texts.previousPage}
                </a>
              </li>
            )}
            {pagesToShow(current, last).map((shown, index, all) =>
              shown === null ? (
                <li key={`gap-after-${all[index - 1]}`} className="ld-pagination__gap" aria-hidden="true">
                  …
                </li>
              ) : (
                <li key={shown}>
                  <a
                    className="ld-pagination__link"
                    href={href(shown)}
                    aria-label={texts.page(formatNumber(shown))}
                    aria-current={shown === current ? 'page' : undefined}
                  >
                    {formatNumber(shown)}
                  </a>
                </li>
              ),
            )}
            {current < last && (
              <li>
                <a className="ld-pagination__link" rel="next" href={href(current + 1)}>
                  {texts.nextPage}
                  <ChevronForwardIcon className="ld-icon" />
                </a>
              </li>
            )}
          </ul>
        </nav>
      )}
    </div>
  )
}
