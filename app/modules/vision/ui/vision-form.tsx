/** The frame of a form about a result: where one is, errors, and two versions when somebody was quicker. */
import type { ReactNode } from 'react'
import { FormFrame } from '~/ui/form-frame'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { visionTexts } from '../texts'
import { comparedValues } from './stored-values'
import { VersionField } from './vision-form-parts'

type Answer = { readonly errors: FormErrorsByField; readonly values: Typed; readonly theirs: Typed | null }
type VisionFormProps = {
  title: string
  code: string
  stored: Typed
  answer: Answer | undefined
  more?: ReactNode
  children: (state: { values: Typed; errors: FormErrorsByField }) => ReactNode
}

export function VisionForm({ title, code, stored, answer, more, children }: VisionFormProps) {
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const theirs = answer?.theirs ?? null
  return (
    <FormFrame
      title={title}
      kind={`${visionTexts.result} ${code}`}
      breadcrumb={[
        { label: visionTexts.results, href: '/resultaten' },
        { label: code, href: `/resultaten/${code}` },
      ]}
      errors={errors}
      conflict={theirs && { by: { name: null, at: null }, fields: comparedValues(values, theirs) }}
      cancelHref={`/resultaten/${code}`}
      more={more}
    >
      <VersionField values={values} />
      {children({ values, errors })}
    </FormFrame>
  )
}
