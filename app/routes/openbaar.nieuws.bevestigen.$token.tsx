/** The second step of subscribing: a button, because programs that look at links in mail open them too. */
import { type ActionFunctionArgs, type HeadersFunction, json, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { confirmSubscription } from '~/modules/communication/server/subscribe.server'
import { subscriptionTexts as texts } from '~/modules/communication/texts'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'

export async function action({ params, context }: ActionFunctionArgs) {
  const isConfirmed = await confirmSubscription(params.token ?? '', context.startedAt)
  return json({ isConfirmed }, { status: isConfirmed ? 200 : 410 })
}

/** The address of this page is a secret of one person. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.confirmTitle) },
  { name: 'robots', content: 'noindex' },
]

export default function ConfirmSubscription() {
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.confirmTitle} />
      {answer ? (
        <Alert tone={answer.isConfirmed ? 'success' : 'warning'}>
          {answer.isConfirmed ? texts.confirmed : texts.linkGone}
        </Alert>
      ) : (
        <form method="post" className="ld-form">
          <p>{texts.confirmText}</p>
          <SubmitButton>{texts.confirm}</SubmitButton>
        </form>
      )}
    </>
  )
}
