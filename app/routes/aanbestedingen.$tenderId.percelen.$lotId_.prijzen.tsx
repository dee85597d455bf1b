/** The lines of a lot's price sheet, one a line. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { priceLineText, readPriceLineText } from '~/modules/tender/domain/price-lines'
import { regimeRules } from '~/modules/tender/domain/regime'
import { priceLinesForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { pageOfLot } from '~/modules/tender/server/list-lots.server'
import { readPriceLines, savePriceLines } from '~/modules/tender/server/save-lot.server'
import { priceLineProblemText, workTexts as texts } from '~/modules/tender/texts-work'
import { conflictOf, lotsHref, refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { ChangeFields } from '~/modules/tender/ui/tender-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one } from '~/ui/form-values'
import { TextAreaField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', lotId = '' } = params
  const listHref = lotsHref(tenderId, await pageOfLot(actor, { tenderId, lotId }))
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: tenderId, actor, now })
    if (!tender.lots.some((lot) => lot.id === lotId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const lines = (await readPriceLines(db, lotId)).map(priceLineText).join('\n')
    const { id, number, title, regime, publishedAt, version } = tender
    const { ranks } = regimeRules[regime]
    const values = { lines, version: String(version) }
    return json({ id, number, title, ranks, isPublished: publishedAt !== null, listHref, values })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', lotId = '' } = params
  const form = await readForm(request, priceLinesForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const read = readPriceLineText(form.value.lines)
  if (!read.ok) {
    const errors: FormErrorsByField = { lines: [priceLineProblemText(read.problem)] }
    return json({ errors, values: form.values, by: null }, { status: 422 })
  }
  const { version, reason } = form.value
  const change = await savePriceLines(actor, { tenderId, lotId, version, reason, lines: read.value, now })
  if (change.kind === 'saved')
    return redirect(savedHref(lotsHref(tenderId, await pageOfLot(actor, { tenderId, lotId })), change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.pricesEdit) }]

export default function PriceLines() {
  const { values: stored, isPublished, listHref, ...tender } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const filled = { values: answer?.values ?? stored, errors: answer?.errors ?? {} }
  return (
    <FormFrame
      title={texts.pricesEdit}
      breadcrumb={tenderCrumbs(tender)}
      errors={filled.errors}
      conflict={conflictOf(answer, stored)}
      cancelHref={listHref}
    >
      <TextAreaField
        name="lines"
        label={texts.prices}
        hint={tender.ranks ? texts.pricesHint : texts.tariffsHint}
        errors={(filled.errors as FormErrorsByField).lines}
        rows={10}
        defaultValue={one(filled.values, 'lines')}
      />
      <ChangeFields {...filled} isPublished={isPublished} />
    </FormFrame>
  )
}
