import type { ReactNode } from 'react'
import { InfoFillIcon } from './icons/index'

/** An explanation that is there for who wants it: "Waarom vragen wij dit?". */
export const Help = ({ question, children }: { question: string; children: ReactNode }) => (
  <details className="ld-help">
    <summary>
      <InfoFillIcon className="ld-icon" />
      {question}
    </summary>
    <div className="ld-help__text">{children}</div>
  </details>
)
