import type { ReactNode } from 'react'
import type { Instant } from '~/kernel/civil-date'
import { Alert } from './alert'
import type { Crumb } from './breadcrumb'
import { Actions, ButtonLink, SubmitButton } from './button'
import { FormErrors } from './form-errors'
import type { FormErrorsByField } from './form-values'
import { formatInstant } from './format'
import { PageHeading } from './page-heading'
import { texts } from './texts'
import { type ComparedField, VersionComparison } from './version-comparison'

export type Conflict = {
  readonly by: { readonly name: string | null; readonly at: Instant | null }
  readonly fields: readonly ComparedField[]
}

type FormFrameProps = {
  title: string
  kind?: string
  breadcrumb: readonly Crumb[]
  errors: FormErrorsByField
  conflict?: Conflict | null
  cancelHref: string
  /** Steps beside saving, each with its own form: removing, deciding. */
  more?: ReactNode
  children: ReactNode
}

/** Every form with a page of its own: errors first, then two versions when somebody was quicker, then the fields. */
export function FormFrame({ title, kind, breadcrumb, errors, conflict, cancelHref, more, children }: FormFrameProps) {
  const { form = [], ...ofFields } = errors
  return (
    <>
      <PageHeading title={title} kind={kind} breadcrumb={breadcrumb} />
      {Object.keys(ofFields).length > 0 && <FormErrors errors={ofFields} />}
      {!conflict &&
        form.map((sentence) => (
          <Alert key={sentence} tone="error">
            {sentence}
          </Alert>
        ))}
      {conflict && <ConflictNotice conflict={conflict} keepHref={cancelHref} />}
      <form method="post" className="ld-form" noValidate>
        {children}
        <Actions>
          <SubmitButton name="stap" value="opslaan">
            {conflict ? texts.saveMine : texts.save}
          </SubmitButton>
          <ButtonLink href={cancelHref}>{texts.cancel}</ButtonLink>
        </Actions>
      </form>
      {more && <Actions>{more}</Actions>}
    </>
  )
}

function ConflictNotice({ conflict, keepHref }: { conflict: Conflict; keepHref: string }) {
  const who = conflict.by.name ?? texts.colleague
  const when = conflict.by.at === null ? '' : formatInstant(conflict.by.at)
  return (
    <>
      <Alert tone="warning" heading={texts.conflictTitle}>
        {texts.conflictText(who, when)}
      </Alert>
      <VersionComparison
        theirName={who}
        fields={conflict.fields}
        actions={<ButtonLink href={keepHref}>{texts.keepTheirs}</ButtonLink>}
      />
    </>
  )
}
