import type { ReactNode } from 'react'
import { EditIcon } from '~/ui/icons/index'
import { contractTexts as texts } from '../texts'

/** "Toevoegen" beside a heading; a screen reader hears what is added. */
export const AddLink = ({ href, what }: { href: string; what: string }) => (
  <a className="ams-button ams-button--tertiary ld-button-link" href={href} aria-label={`${texts.add}: ${what}`}>
    {texts.add}
  </a>
)

/** The name of a row that can be changed, as the link to its form. */
export const ChangeLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href}>
    {children} <EditIcon className="ld-icon" />
    <span className="ams-visually-hidden"> {texts.change}</span>
  </a>
)
