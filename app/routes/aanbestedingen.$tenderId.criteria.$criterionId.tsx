/** One criterion as a form; `nieuw` in the address for one that is still to be made. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { regimeRules } from '~/modules/tender/domain/regime'
import { criterionForm, removeForm, stepForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listCriteria } from '~/modules/tender/server/list-criteria.server'
import { removeCriterion, saveCriterion } from '~/modules/tender/server/save-criterion.server'
import { tenderTexts } from '~/modules/tender/texts'
import { workTexts as texts } from '~/modules/tender/texts-work'
import { conflictOf, refusedChange, savedHref } from '~/modules/tender/ui/change-answer'
import { criterionValues, criterionWord, freshCriterion } from '~/modules/tender/ui/stored-values'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { ChangeFields, CriterionFields } from '~/modules/tender/ui/tender-fields'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'

const isNew = (id: string) => id === 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', criterionId = '' } = params
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: tenderId, actor, now })
    const criteria = await listCriteria(db, tender.id)
    const criterion = criteria.find(({ id }) => id === criterionId)
    if (criterion === undefined && !isNew(criterionId))
      throw new Response(null, { status: 404, statusText: 'Not Found' })
    const { id, number, title, version } = tender
    return json({
      id,
      number,
      title,
      isNew: criterion === undefined,
      isPublished: tender.publishedAt !== null,
      ranks: regimeRules[tender.regime].ranks,
      lots: tender.lots.map((lot) => ({ value: lot.id, label: tenderTexts.lotTitle(lot.number, lot.title) })),
      parents: criteria
        .filter((each) => each.kind === 'award' && each.parentId === null && each.id !== criterionId)
        .map((each) => ({ value: each.id, label: `${each.code} ${each.title}` })),
      values: { ...(criterion ? criterionValues(criterion) : freshCriterion), version: String(version) },
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const { tenderId = '', criterionId = '' } = params
  const data = await readFormData(request)
  const step = await readForm(data, stepForm)
  const removal = step.ok && step.value.stap === 'verwijderen' ? await readForm(data, removeForm) : null
  const form = removal ?? (await readForm(data, criterionForm))
  if (!form.ok) return json({ errors: form.errors, values: form.values, by: null }, { status: 422 })
  const change = removal?.ok
    ? await removeCriterion(actor, { tenderId, criterionId, ...removal.value, now })
    : await saveCriterion(actor, {
        tenderId,
        criterionId: isNew(criterionId) ? null : criterionId,
        input: criterionForm.parse(form.values),
        now,
      })
  if (change.kind === 'saved') return redirect(savedHref(`/aanbestedingen/${tenderId}/criteria`, change))
  const { body, status } = refusedChange(change, form.values)
  return json(body, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.criterionEdit) }]

export default function EditCriterion() {
  const {
    values: stored,
    isPublished,
    isNew: isFresh,
    ranks,
    lots,
    parents,
    ...tender
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const filled = { values: answer?.values ?? stored, errors: answer?.errors ?? {} }
  return (
    <FormFrame
      title={isFresh ? texts.criterionNew : texts.criterionEdit}
      breadcrumb={tenderCrumbs(tender)}
      errors={filled.errors}
      conflict={conflictOf(answer, stored, criterionWord({ lots, parents }))}
      cancelHref={`/aanbestedingen/${tender.id}/criteria`}
      more={
        !isFresh && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeCriterionConsequence}</p>}
            confirmLabel={texts.removeCriterionConfirm}
            name="stap"
            value="verwijderen"
            destructive
          >
            <ChangeFields {...filled} isPublished={isPublished} />
          </Confirm>
        )
      }
    >
      <CriterionFields {...filled} ranks={ranks} lots={lots} parents={parents} />
      <ChangeFields {...filled} isPublished={isPublished} />
    </FormFrame>
  )
}
