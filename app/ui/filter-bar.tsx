import type { ReactNode } from 'react'
import { Actions, SubmitButton } from './button'
import { CloseIcon, SearchIcon } from './icons/index'
import { addressWith, type ListAddress, pageParam } from './list-address'
import { texts } from './texts'

export type Filter =
  | {
      readonly kind: 'search'
      readonly name: string
      readonly label: string
      readonly value: string
      readonly hint?: string
    }
  | {
      readonly kind: 'select'
      readonly name: string
      readonly label: string
      readonly value: string
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  /** Two days; their parameters are `${name}-vanaf` and `${name}-tot`. */
  | {
      readonly kind: 'days'
      readonly name: string
      readonly label: string
      readonly from: string
      readonly until: string
    }

type FilterBarProps = {
  address: ListAddress
  filters: readonly Filter[]
  /** Filters for the few: behind a heading that is open as soon as one of them is on. */
  moreFilters?: readonly Filter[]
  /** Stands beside the form: saved views, the Excel button. */
  actions?: ReactNode
}

/** The filters of a list as a GET form, and under it what is on now, each with a link that takes it off. */
export function FilterBar({ address, filters, moreFilters = [], actions }: FilterBarProps) {
  const all = [...filters, ...moreFilters]
  const ownNames = new Set(all.flatMap(parameterNames))
  const kept = [...new URLSearchParams(address.search)].filter(([name]) => !ownNames.has(name) && name !== pageParam)
  return (
    <div className="ld-filters">
      <form className="ld-filters__form" action={address.path} aria-label={texts.filters}>
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {filters.map((filter) => (
          <FilterControl key={filter.name} filter={filter} />
        ))}
        {moreFilters.length > 0 && (
          <details className="ld-filters__more" open={activeFilters(moreFilters).length > 0}>
            <summary>{texts.moreFilters}</summary>
            <div className="ld-filters__form">
              {moreFilters.map((filter) => (
                <FilterControl key={filter.name} filter={filter} />
              ))}
            </div>
          </details>
        )}
        <SubmitButton look="secondary">{texts.applyFilters}</SubmitButton>
      </form>
      {actions && <Actions>{actions}</Actions>}
      <ActiveFilters address={address} filters={all} />
    </div>
  )
}

const parameterNames = (filter: Filter): string[] =>
  filter.kind === 'days' ? [`${filter.name}-vanaf`, `${filter.name}-tot`] : [filter.name]

function FilterControl({ filter }: { filter: Filter }) {
  const id = `filter-${filter.name}`
  if (filter.kind === 'days') {
    return (
      <fieldset className="ld-filter ld-filter--days">
        <legend>{filter.label}</legend>
        <DayInput id={`${id}-vanaf`} name={`${filter.name}-vanaf`} label={texts.from} value={filter.from} />
        <DayInput id={`${id}-tot`} name={`${filter.name}-tot`} label={texts.until} value={filter.until} />
      </fieldset>
    )
  }
  return (
    <div className={`ld-filter ld-filter--${filter.kind}`}>
      <label htmlFor={id}>{filter.label}</label>
      {filter.kind === 'search' ? (
        <span className="ld-filter__search">
          <SearchIcon className="ld-icon" />
          <input
            className="ams-text-input"
            id={id}
            name={filter.name}
            type="search"
            defaultValue={filter.value}
            placeholder={filter.hint}
          />
        </span>
      ) : (
        <select className="ams-select" id={id} name={filter.name} defaultValue={filter.value}>
          <option value="">{texts.all}</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

const DayInput = ({ id, name, label, value }: { id: string; name: string; label: string; value: string }) => (
  <span className="ld-filter__day">
    <label htmlFor={id}>{label}</label>
    <input
      className="ams-text-input"
      id={id}
      name={name}
      type="text"
      autoComplete="off"
      placeholder={texts.dayPlaceholder}
      defaultValue={value}
    />
  </span>
)

/** What is on now: "Gemeente: Leiden", and the parameters that taking it off clears. */
export function activeFilters(filters: readonly Filter[]): { label: string; names: string[] }[] {
  return filters.flatMap((filter) => {
    const words = wordsOf(filter)
    return words === '' ? [] : [{ label: `${filter.label}: ${words}`, names: parameterNames(filter) }]
  })
}

function wordsOf(filter: Filter): string {
  if (filter.kind === 'search') return filter.value
  if (filter.kind === 'select') {
    return filter.options.find((option) => option.value === filter.value)?.label ?? filter.value
  }
  return [filter.from && `${texts.from} ${filter.from}`, filter.until && `${texts.until} ${filter.until}`]
    .filter(Boolean)
    .join(' ')
}

function ActiveFilters({ address, filters }: { address: ListAddress; filters: readonly Filter[] }) {
  const active = activeFilters(filters)
  if (active.length === 0) return null
  const without = (names: readonly string[]) =>
    addressWith(address, Object.fromEntries(names.map((name) => [name, null])))
  return (
    <div className="ld-chips">
      <span className="ld-chips__label" id="actieve-filters">
        {texts.activeFilters}
      </span>
      <ul aria-labelledby="actieve-filters">
        {active.map((filter) => (
          <li key={filter.label}>
            <a className="ld-chip" href={without(filter.names)} aria-label={texts.removeFilter(filter.label)}>
              {filter.label}
              <CloseIcon className="ld-icon" />
            </a>
          </li>
        ))}
      </ul>
      {active.length > 1 && <a href={without(filters.flatMap(parameterNames))}>{texts.clearFilters}</a>}
    </div>
  )
}
