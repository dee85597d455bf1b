/** The own actions of a partner, each with a form for its progress. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { FormErrors } from '~/ui/form-errors'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { PageHeading, Section } from '~/ui/page-heading'
import { planTexts as texts } from '../texts'
import type { PlanData } from './plan-data'
import { ProgressFields, progressValues } from './plan-fields'

type Answer = { readonly actionId: string; readonly errors: FormErrorsByField; readonly values: Typed }
type Props = { plan: PlanData; done: string | null; answer: Answer | undefined }

export function ContributionPage({ plan, done, answer }: Props) {
  return (
    <>
      <PageHeading
        kind={texts.title(plan.municipalityName, plan.year)}
        title={texts.ownActions}
        intro={texts.contributionIntro(plan.actions[0]?.partyName ?? '')}
      />
      {done && <FlashMessage>{done === 'zelfde' ? texts.savedSameStory : texts.saved}</FlashMessage>}
      {plan.actions.map((action) => {
        const own = answer?.actionId === action.id ? answer : null
        const { form = [], ...errors } = own?.errors ?? {}
        return (
          <Section key={action.id} title={`${action.number}. ${action.title}`} id={`actie-${action.number}`}>
            <p>
              {action.text} {texts.period(action.plannedFrom, action.plannedUntil)}.
            </p>
            {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
            {form.map((sentence) => (
              <Alert key={sentence} tone="error">
                {sentence}
              </Alert>
            ))}
            <form method="post" className="ld-form" noValidate>
              <input type="hidden" name="actie" value={action.id} />
              <ProgressFields
                action={action}
                prefix={`actie-${action.number}-`}
                values={own?.values ?? progressValues(action)}
                errors={errors}
              />
              <Actions>
                <SubmitButton>{texts.save}</SubmitButton>
              </Actions>
            </form>
          </Section>
        )
      })}
    </>
  )
}
