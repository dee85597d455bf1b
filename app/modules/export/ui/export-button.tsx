import type { ReactNode } from 'react'
import { SubmitButton } from '~/ui/button'

type ExportButtonProps = {
  children: ReactNode
  /** The query string of the list of contracts, for the rows that it shows. */
  filters: string
  requestKey?: string
  look?: 'primary' | 'secondary'
}

/** Asks for the workbook in one press, with the filters that are on. */
export function ExportButton({ children, filters, requestKey, look = 'primary' }: ExportButtonProps) {
  return (
    <form method="post" action="/exports">
      <input type="hidden" name="filters" value={filters} />
      {requestKey && <input type="hidden" name="sleutel" value={requestKey} />}
      <SubmitButton look={look}>{children}</SubmitButton>
    </form>
  )
}
