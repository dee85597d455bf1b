/** Asks for a link to choose a new password. The answer is the same for every address. */
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { json } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { resetRequestForm } from '~/modules/access/forms'
import { requestPasswordReset } from '~/modules/access/server/request-password-reset.server'
import { problemTexts, resetTexts as texts } from '~/modules/access/texts'
import { EntryPage, Refusal } from '~/modules/access/ui/entry-page'
import { OwnEmailField } from '~/modules/access/ui/own-email-field'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { SubmitButton } from '~/ui/button'

export async function loader() {
  return json(null)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, resetRequestForm)
  if (!form.ok) return invalid(form)
  const { email } = form.value
  const wait = await requestPasswordReset({ email, address: context.address, now: context.startedAt })
  if (wait > 0) {
    const text = problemTexts.tooManyAttempts({ minutes: Math.ceil(wait / 60) })
    return refused(text, { values: form.values, status: 429 })
  }
  return json({ askedFor: email })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.askTitle) }]

export default function ForgottenPage() {
  const answer = useActionData<typeof action>()
  const back = <a href="/inloggen">{texts.backToLogin}</a>
  if (answer && 'askedFor' in answer) {
    return (
      <EntryPage title={texts.askedTitle} after={back}>
        <p>{texts.asked(answer.askedFor)}</p>
        <p>{texts.askedNothing}</p>
        <p>
          <a href="/wachtwoord-vergeten">{texts.askAgain}</a>
        </p>
      </EntryPage>
    )
  }
  return (
    <EntryPage title={texts.askTitle} intro={texts.askIntro} after={back}>
      <Refusal answer={answer} />
      <form method="post" className="ld-form">
        <OwnEmailField value={answer?.values.email} errors={answer?.errors.email} />
        <div>
          <SubmitButton>{texts.askSubmit}</SubmitButton>
        </div>
      </form>
    </EntryPage>
  )
}
