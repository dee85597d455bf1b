import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Tone, ToneIcon } from './status-badge'

type AlertTone = Extract<Tone, 'info' | 'success' | 'warning' | 'error'>
type AlertProps = { tone: AlertTone; heading?: string; children: ReactNode }

/** Something to know before going on: a refusal with its reason, a warning. Stands where it applies. */
export function Alert({ tone, heading, children }: AlertProps) {
  return (
    <div className={`ld-alert ld-alert--${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <ToneIcon tone={tone} />
      <div className="ld-alert__content">
        {heading && <p className="ld-alert__heading">{heading}</p>}
        <div>{children}</div>
      </div>
    </div>
  )
}

/**
 * What was just done ("Het contract is opgeslagen."); read out, and stays in sight until the next step. A step answers in
 * place only to refuse: "Opgeslagen." of the step before it would then stand beside the refusal.
 */
export function FlashMessage({ tone = 'success', children }: { tone?: AlertTone; children: ReactNode }) {
  if (useActionData() !== undefined) return null
  return (
    <div className={`ld-alert ld-alert--${tone} ld-alert--flash`} role="status">
      <ToneIcon tone={tone} />
      <div className="ld-alert__content">{children}</div>
    </div>
  )
}
