import { useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Alert, FlashMessage } from '~/ui/alert'
import { type ErrorsByField, FormErrors } from '~/ui/form-errors'
import { PageHeading } from '~/ui/page-heading'
import { flashTexts } from '../texts'

/** What the address says was just done (`?melding=`), in words. */
export function Flash() {
  const [params] = useSearchParams()
  const text = flashTexts[params.get('melding') ?? '']
  return text ? <FlashMessage>{text}</FlashMessage> : null
}

/** What was refused: the list of errors by field, or the one reason for the whole form. */
export const Refusal = ({ answer }: { answer: { errors: ErrorsByField; problem: string | null } | undefined }) => (
  <>
    {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
    {answer && Object.keys(answer.errors).length > 0 && <FormErrors errors={answer.errors} />}
  </>
)

/** A page around the login: one narrow column with a title, one form, and what else one may need under it. */
export const EntryPage = ({
  title,
  intro,
  after,
  children,
}: {
  title: string
  intro?: ReactNode
  after?: ReactNode
  children: ReactNode
}) => (
  <div className="ld-entry">
    <Flash />
    <PageHeading title={title} intro={intro} />
    {children}
    {after && <div className="ld-entry__after">{after}</div>}
  </div>
)
