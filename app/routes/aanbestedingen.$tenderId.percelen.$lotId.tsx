/** One lot of a tender as a form; `nieuw` in the address for a lot that is still to be made. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { regimeRules } from '~/modules/tender/domain/regime'
import { lotForm, stepForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listLotChoices } from '~/modules/tender/server/list-lot-choices.server'
import { pageOfLot } from '~/modules/tender/server/list-lots.server'
import { removeLot, saveLot } from '~/modules/tender/server/save-lot.server'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { conflictOf, lotsHref, refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { lotValues, lotWord } from '~/modules/tender/ui/stored-values'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { ChangeFields, LotFields } from '~/modules/tender/ui/tender-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { one, type Typed } from '~/ui/form-values'

const isNew = (lotId: string) => lotId === 'nieuw'
const lotOf = (tenderId: string, lotId: string) => ({ tenderId, lotId: isNew(lotId) ? null : lotId })

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', lotId = '' } = params
  const page = await pageOfLot(actor, lotOf(tenderId, lotId))
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: tenderId, actor, now })
    const lot = tender.lots.find((each) => each.id === lotId)
    if (lot === undefined && !isNew(lotId)) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const fresh: Typed = { extensionMonths: '0', extensionCount: '0' }
    return json({
      id: tender.id,
      number: tender.number,
      title: tender.title,
      isNew: lot === undefined,
      isPublished: tender.publishedAt !== null,
      ranks: regimeRules[tender.regime].ranks,
      choices: await listLotChoices(db),
      listHref: lotsHref(tender.id, page),
      values: { ...(lot === undefined ? fresh : lotValues(lot)), version: String(tender.version) },
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', lotId = '' } = params
  const data = await readFormData(request)
  const target = { ...lotOf(tenderId, lotId), now }
  const step = await readForm(data, stepForm)
  const form = await readForm(data, lotForm)
  if (step.ok && step.value.stap === 'verwijderen') {
    const page = await pageOfLot(actor, target)
    const change = await removeLot(actor, { ...target, version: Number(one(form.values, 'version')) || 0 })
    if (change.kind === 'saved') return redirect(savedHref(lotsHref(tenderId, page), change))
    const { body, status } = refusedChange(change, form.values)
    return json(body, { status })
  }
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const change = await saveLot(actor, { ...target, input: form.value })
  if (change.kind === 'saved') return redirect(savedHref(lotsHref(tenderId, await pageOfLot(actor, target)), change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.lotEdit) }]

export default function EditLot() {
  const {
    values: stored,
    isPublished,
    ranks,
    choices,
    isNew: isFresh,
    listHref,
    ...tender
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const filled = { values: answer?.values ?? stored, errors: answer?.errors ?? {} }
  return (
    <FormFrame
      title={isFresh ? texts.newLot : texts.lotEdit}
      breadcrumb={tenderCrumbs(tender)}
      errors={filled.errors}
      conflict={conflictOf(answer, stored, lotWord(choices))}
      cancelHref={listHref}
      more={
        !isFresh &&
        !isPublished && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeLotConsequence}</p>}
            confirmLabel={texts.removeLotConfirm}
            name="stap"
            value="verwijderen"
            destructive
          >
            <input type="hidden" name="version" value={one(filled.values, 'version')} />
          </Confirm>
        )
      }
    >
      <LotFields {...filled} ranks={ranks} municipalities={choices.municipalities} segments={choices.segments} />
      <ChangeFields {...filled} isPublished={isPublished} />
    </FormFrame>
  )
}
