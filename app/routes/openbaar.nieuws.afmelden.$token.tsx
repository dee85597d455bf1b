/** Leaving the newsletter: a button for people, and one click for mail programs (RFC 8058), without login. */
import { type ActionFunctionArgs, type HeadersFunction, json, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { unsubscribe } from '~/modules/communication/server/subscribe.server'
import { subscriptionTexts as texts } from '~/modules/communication/texts'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'

export async function action({ params, context }: ActionFunctionArgs) {
  const isGone = await unsubscribe(params.token ?? '', context.startedAt)
  return json({ isGone }, { status: isGone ? 200 : 410 })
}

/** The address of this page is a secret of one person. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.unsubscribeTitle) },
  { name: 'robots', content: 'noindex' },
]

export default function Unsubscribe() {
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={texts.unsubscribeTitle} />
      {answer ? (
        <Alert tone={answer.isGone ? 'success' : 'warning'}>{answer.isGone ? texts.unsubscribed : texts.unknown}</Alert>
      ) : (
        <form method="post" className="ld-form">
          <p>{texts.unsubscribeText}</p>
          <SubmitButton>{texts.unsubscribe}</SubmitButton>
        </form>
      )}
    </>
  )
}
