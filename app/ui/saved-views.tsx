import { SubmitButton } from './button'
import { CheckIcon, ChevronDownIcon } from './icons/index'
import { texts } from './texts'

export type SavedView = {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly shared: boolean
  readonly current?: boolean
}

type SavedViewsProps = {
  views: readonly SavedView[]
  /** Where the form that keeps this view posts `name` and `search`; left out for who may not. */
  saveAction?: string
  search?: string
}

/** The views of this list that someone kept, and a form to keep this one. */
export function SavedViews({ views, saveAction, search = '' }: SavedViewsProps) {
  const current = views.find((view) => view.current)
  return (
    <details className="ld-menu">
      <summary className="ams-button ams-button--tertiary">
        {current ? `${texts.savedViews}: ${current.name}` : texts.savedViews}
        <ChevronDownIcon className="ld-icon" />
      </summary>
      <div className="ld-menu__panel">
        {views.length === 0 && <p>{texts.noSavedViews}</p>}
        <ViewGroup title={texts.savedViewsShared} views={views.filter((view) => view.shared)} />
        <ViewGroup title={texts.savedViewsMine} views={views.filter((view) => !view.shared)} />
        {saveAction && (
          <form method="post" action={saveAction} className="ld-menu__save">
            <input type="hidden" name="search" value={search} />
            <label htmlFor="weergave-naam">{texts.saveViewName}</label>
            <input className="ams-text-input" id="weergave-naam" name="name" required maxLength={60} />
            <SubmitButton look="secondary">{texts.saveView}</SubmitButton>
          </form>
        )}
      </div>
    </details>
  )
}

function ViewGroup({ title, views }: { title: string; views: readonly SavedView[] }) {
  if (views.length === 0) return null
  return (
    <>
      <p className="ld-menu__title">{title}</p>
      <ul className="ld-menu__list">
        {views.map((view) => (
          <li key={view.id}>
            <a href={view.href} aria-current={view.current ? 'true' : undefined}>
              {view.name}
              {view.current && <CheckIcon className="ld-icon" />}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
