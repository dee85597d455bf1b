/** The fields of a promise under what was promised, and its two versions for when somebody was quicker. */
import { RadioField, SelectField } from '~/ui/choice-fields'
import { DescriptionList } from '~/ui/description-list'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { TextAreaField } from '~/ui/text-fields'
import type { ComparedField } from '~/ui/version-comparison'
import { promiseStatuses } from '../domain/contract-promise'
import type { getPromise } from '../server/contract-promises.server'
import { promiseTexts as texts } from '../texts-promise'

type Owners = readonly { readonly value: string; readonly label: string }[]
type Promised = NonNullable<Awaited<ReturnType<typeof getPromise>>['promise']>

/** Stored facts as the form has them. */
export const promiseValues = (stored: {
  readonly ownerId: string | null
  readonly status: string
  readonly outcome: string
}): Typed => ({ eigenaar: stored.ownerId ?? '', stand: stored.status, uitkomst: stored.outcome })

/** What was typed beside what stands, in the words of the screen. */
export const comparedPromise = (yours: Typed, theirs: Typed, owners: Owners): ComparedField[] => {
  const owner = (values: Typed) => owners.find(({ value }) => value === one(values, 'eigenaar'))?.label ?? texts.noOwner
  const standing = (values: Typed) => texts.statuses[one(values, 'stand')] ?? one(values, 'stand')
  return [
    { label: texts.owner, yours: owner(yours), theirs: owner(theirs) },
    { label: texts.found, yours: standing(yours), theirs: standing(theirs) },
    { label: texts.outcome, yours: one(yours, 'uitkomst'), theirs: one(theirs, 'uitkomst') },
  ]
}

type PromiseFieldsProps = { promise: Promised; owners: Owners; values: Typed; errors: FormErrorsByField }

export function PromiseFields({ promise, owners, values, errors }: PromiseFieldsProps) {
  // What was judged once does not become planned again.
  const standings = promiseStatuses.filter((each) => each !== 'scheduled' || promise.status === 'scheduled')
  return (
    <>
      <DescriptionList
        items={[
          { term: texts.text, value: promise.text, wide: true },
          { term: texts.due, value: `${formatDay(promise.dueOn)}${promise.isLate ? ` (${texts.late})` : ''}` },
          { term: texts.criterion, value: `${promise.criterionCode} ${promise.criterionName}` },
          ...(promise.resultCodes.length > 0 ? [{ term: texts.results, value: promise.resultCodes.join(', ') }] : []),
        ]}
      />
      <SelectField
        label={texts.owner}
        name="eigenaar"
        hint={texts.ownerHint}
        options={owners}
        placeholder={texts.chooseOwner}
        optional
        defaultValue={one(values, 'eigenaar')}
        errors={errors.eigenaar}
      />
      <RadioField
        label={texts.found}
        name="stand"
        options={standings.map((value) => ({ value, label: texts.statuses[value] ?? value }))}
        defaultValue={one(values, 'stand')}
        errors={errors.stand}
      />
      <TextAreaField
        label={texts.outcome}
        name="uitkomst"
        hint={texts.outcomeHint}
        optional
        defaultValue={one(values, 'uitkomst')}
        errors={errors.uitkomst}
      />
    </>
  )
}
