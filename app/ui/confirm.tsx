import type { ReactNode } from 'react'
import { SubmitButton } from './button'

type ConfirmProps = {
  /** The button in rest: "Intrekken". */
  trigger: string
  /** What happens, and whether it can be taken back. */
  consequence: ReactNode
  /** The button that does it, as a whole sentence: "Ja, trek dit contract in". */
  confirmLabel: string
  action?: string
  name?: string
  value?: string
  destructive?: boolean
  /** True when it holds what was typed and refused: a closed panel would hide it. */
  open?: boolean
  /** More fields of the form, such as the reason. */
  children?: ReactNode
}

/** A step that asks twice, without JavaScript: the first press opens the question, the second does it. */
export const Confirm = ({ trigger, consequence, confirmLabel, action, open, children, ...button }: ConfirmProps) => (
  <details className="ld-confirm" open={open}>
    <summary className="ams-button ams-button--secondary">{trigger}</summary>
    <form method="post" action={action} className="ld-confirm__panel">
      <div>{consequence}</div>
      {children}
      <div>
        <SubmitButton {...button}>{confirmLabel}</SubmitButton>
      </div>
    </form>
  </details>
)
