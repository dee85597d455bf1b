/** A lot that is foreseen in a segment: added, changed or taken out. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { careForms } from '~/modules/strategy/domain/choice-kinds'
import { foreseenLotForm, removeForm, stapForm } from '~/modules/strategy/forms'
import { getSegment } from '~/modules/strategy/server/get-segment.server'
import { removeForeseenLot, saveForeseenLot } from '~/modules/strategy/server/save-choice-parts.server'
import { careFormNames, strategyTexts as texts } from '~/modules/strategy/texts'
import { answerOf, conflictOf } from '~/modules/strategy/ui/form-answer'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { CheckboxGroup } from '~/ui/choice-fields'
import { wordsOf } from '~/ui/compared-values'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { type FormErrorsByField, one, several, type Typed } from '~/ui/form-values'
import { TextField } from '~/ui/text-fields'

const newLot = 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'strategy:write')
  const segment = await withActor(actor, (db) => getSegment(db, params.choiceId ?? '', dayOf(now)))
  const isNew = params.lotId === newLot
  const lot = segment.lots.find((candidate) => candidate.id === params.lotId)
  if (!isNew && !lot) throw new Response(null, { status: 404, statusText: 'Not Found' })
  const values: Typed = {
    version: String(segment.version),
    name: lot?.name ?? '',
    careForms: lot?.careForms ?? [],
    municipalityCodes: lot?.municipalityCodes ?? segment.municipalities.map(({ code }) => code),
    area: lot?.area ?? '',
    share: String(lot?.share ?? 1),
  }
  return json({ id: segment.id, name: segment.segmentName, municipalities: segment.municipalities, isNew, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'strategy:write')
  const choiceId = params.choiceId ?? ''
  const lotId = params.lotId ?? ''
  const posted = await readFormData(request)
  const step = await readForm(posted, stapForm)
  const isRemoval = step.ok && step.value.stap === 'verwijderen' && lotId !== newLot
  const done = isRemoval
    ? await remove(actor, { choiceId, lotId, posted })
    : await save(actor, { choiceId, lotId, posted })
  if ('errors' in done) return json({ errors: done.errors, values: done.values as Typed, by: null }, { status: 422 })
  const { change, values } = done
  if (change.kind === 'saved') {
    const flash = isRemoval ? 'verwijderd' : 'opgeslagen'
    return redirect(`/project/strategie/segmenten/${choiceId}?melding=${flash}#percelen`)
  }
  const { body, status } = answerOf(change, values)
  return json(body, { status })
}

type Posted = { readonly choiceId: string; readonly lotId: string; readonly posted: FormData }

async function remove(actor: Actor, { choiceId, lotId, posted }: Posted) {
  const form = await readForm(posted, removeForm)
  if (!form.ok) return form
  return { change: await removeForeseenLot(actor, { choiceId, lotId, ...form.value }), values: form.values }
}

async function save(actor: Actor, { choiceId, lotId, posted }: Posted) {
  const form = await readForm(posted, foreseenLotForm)
  if (!form.ok) return form
  const known = lotId === newLot ? null : lotId
  return { change: await saveForeseenLot(actor, { choiceId, lotId: known, input: form.value }), values: form.values }
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.lots) }]

export default function ForeseenLot() {
  const { id, name, municipalities, isNew, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors: FormErrorsByField = answer?.errors ?? {}
  return (
    <FormFrame
      title={isNew ? texts.lotTitle.new : texts.lotTitle.change}
      kind={name}
      breadcrumb={[
        { label: texts.title, href: '/project/strategie' },
        { label: name, href: `/project/strategie/segmenten/${id}` },
      ]}
      errors={errors}
      conflict={conflictOf(answer, stored, { labels: lotLabels, word: lotWord(municipalities) })}
      cancelHref={`/project/strategie/segmenten/${id}#percelen`}
      more={
        !isNew && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeLotText}</p>}
            confirmLabel={texts.confirmRemove}
            name="stap"
            value="verwijderen"
            destructive
          >
            <input type="hidden" name="version" value={one(values, 'version')} />
          </Confirm>
        )
      }
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <TextField
        name="name"
        label={texts.fields.lotName!}
        errors={errors.name}
        defaultValue={one(values, 'name')}
        maxLength={160}
      />
      <CheckboxGroup
        name="careForms"
        label={texts.careForms}
        errors={errors.careForms}
        options={careForms.map((value) => ({ value, label: `${value} ${texts.of(careFormNames, value)}` }))}
        defaultValues={several(values, 'careForms')}
        optional
      />
      <CheckboxGroup
        name="municipalityCodes"
        label={texts.municipalities}
        errors={errors.municipalityCodes}
        options={municipalities.map(({ code, name: label }) => ({ value: code, label }))}
        defaultValues={several(values, 'municipalityCodes')}
      />
      <TextField
        name="area"
        label={texts.area}
        errors={errors.area}
        defaultValue={one(values, 'area')}
        maxLength={200}
        optional
      />
      <TextField
        name="share"
        label={texts.share}
        hint={texts.shareHint}
        errors={errors.share}
        defaultValue={one(values, 'share')}
        inputMode="numeric"
        width={8}
        maxLength={4}
      />
    </FormFrame>
  )
}

const lotLabels = {
  name: texts.fields.lotName!,
  careForms: texts.careForms,
  municipalityCodes: texts.municipalities,
  area: texts.area,
  share: texts.share,
}
const lotWord = (municipalities: readonly { readonly code: string; readonly name: string }[]) =>
  wordsOf({
    careForms: careForms.map((value) => ({ value, label: `${value} ${texts.of(careFormNames, value)}` })),
    municipalityCodes: municipalities.map(({ code, name }) => ({ value: code, label: name })),
  })
