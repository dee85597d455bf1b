import { Actions, ButtonLink } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import type { ErrorsByField } from '~/ui/form-errors'
import { Section } from '~/ui/page-heading'
import { PasswordField } from '~/ui/text-fields'
import { accountTexts, secondStepTexts as texts } from '../texts'
import { EntryPage, Refusal } from './entry-page'
import { RecoveryCodes, SecondStepSetUp, type ShownOffer } from './second-step-set-up'

type SecondStepPageProps = {
  offer: ShownOffer
  asksPassword: boolean
  hasSecondStep: boolean
  isRequired: boolean
  mayRemove: boolean
  codesLeft: number
  answer:
    | { recoveryCodes: readonly string[] }
    | { errors: ErrorsByField & Readonly<Record<string, readonly string[]>>; problem: string | null }
    | undefined
}

/** What belongs to the moment: the codes just made, setting up for the first time, or managing what is there. */
export function SecondStepPage({ answer, ...props }: SecondStepPageProps) {
  if (answer && 'recoveryCodes' in answer) {
    return (
      <EntryPage title={texts.codesTitle}>
        <RecoveryCodes codes={answer.recoveryCodes} />
        <ButtonLink look="primary" href="/mijn-taken">
          {texts.codesDone}
        </ButtonLink>
      </EntryPage>
    )
  }
  const { offer, asksPassword, hasSecondStep, isRequired } = props
  const setUp = (
    <SecondStepSetUp offer={offer} asksPassword={asksPassword} isReplacement={hasSecondStep} errors={answer?.errors} />
  )
  const back = isRequired ? undefined : <a href="/account">{accountTexts.back}</a>
  if (!hasSecondStep) {
    const title = isRequired ? texts.requiredTitle : texts.title
    return (
      <EntryPage title={title} intro={isRequired ? texts.required : texts.intro} after={back}>
        <Refusal answer={answer} />
        {setUp}
      </EntryPage>
    )
  }
  return (
    <EntryPage title={texts.title} intro={`${texts.isOn} ${texts.codesLeft(props.codesLeft)}`} after={back}>
      <Refusal answer={answer} />
      <Actions>
        <Confirm
          trigger={texts.renew}
          consequence={texts.renewText}
          confirmLabel={texts.renewConfirm}
          name="intent"
          value="renew"
        >
          <PasswordField label={texts.password} name="password" id="password-renew" kind="current-password" />
        </Confirm>
        {props.mayRemove && (
          <Confirm
            trigger={texts.remove}
            consequence={texts.removeText}
            confirmLabel={texts.removeConfirm}
            name="intent"
            value="remove"
            destructive
          >
            <PasswordField label={texts.password} name="password" id="password-remove" kind="current-password" />
          </Confirm>
        )}
      </Actions>
      <Section title={texts.replace} id="vervangen">
        <p>{texts.replaceText}</p>
        {setUp}
      </Section>
    </EntryPage>
  )
}
