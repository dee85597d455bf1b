import type { ReactNode } from 'react'

type Look = 'primary' | 'secondary' | 'tertiary'

type SubmitButtonProps = {
  children: ReactNode
  look?: Look
  /** With `value`: tells the action which button was pressed, also without JavaScript. */
  name?: string
  value?: string
  /** For what can't be taken back. */
  destructive?: boolean
  formNoValidate?: boolean
}

/** Sends its form. Never disabled: a button that does nothing without saying why helps nobody. */
export function SubmitButton({ children, look = 'primary', destructive, ...button }: SubmitButtonProps) {
  return (
    <button
      type="submit"
      className={`ams-button ams-button--${look}${destructive ? ' ld-destructive' : ''}`}
      {...button}
    >
      {children}
    </button>
  )
}

type ButtonLinkProps = { href: string; children: ReactNode; look?: Look; download?: boolean }

/** A link that is the main thing to do on a page. */
export function ButtonLink({ href, children, look = 'secondary', download }: ButtonLinkProps) {
  return (
    <a className={`ams-button ams-button--${look} ld-button-link`} href={href} download={download || undefined}>
      {children}
    </a>
  )
}

/** Buttons beside each other, under each other where there is no room. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="ld-actions">{children}</div>
