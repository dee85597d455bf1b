/** Quotes a decided part of an assignment at a segment of the strategy. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getQuotePage, postQuotation } from '~/modules/assignment/server/post-quotation.server'
import { quotationTexts as texts } from '~/modules/assignment/texts-quotation'
import { QuotePage } from '~/modules/assignment/ui/quote-page'
import { choiceThatQuotes } from '~/modules/strategy/server/choice-quoter.server'
import { appTexts } from '~/texts'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const find = choiceThatQuotes(params.choiceId ?? '')
  return json(await getQuotePage(actor, { request, find }))
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const find = choiceThatQuotes(params.choiceId ?? '')
  const posted = await postQuotation(actor, { request, find, now })
  return posted.done ? redirect(posted.href) : posted.answer
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function QuoteAtSegment() {
  return <QuotePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
