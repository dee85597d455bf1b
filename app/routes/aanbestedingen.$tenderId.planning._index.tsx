/** The deadline ledger of a tender: every date with its rule, and the moments that the market is held to. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { planDifferences } from '~/modules/tender/domain/plan-differences'
import { moveDeadlineForm, planForm } from '~/modules/tender/forms'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { makePlanning, moveDeadline, readDeadlines } from '~/modules/tender/server/save-planning.server'
import { tenderTerms } from '~/modules/tender/server/tender-terms.server'
import { tenderTexts } from '~/modules/tender/texts'
import { tenderProblemText, workTexts as texts } from '~/modules/tender/texts-work'
import { DossierTerms } from '~/modules/tender/ui/dossier-terms'
import { PlanDifferences, PlanningTable } from '~/modules/tender/ui/planning-table'
import { dayValue, momentValue } from '~/modules/tender/ui/stored-values'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const deadlines = await readDeadlines(db, tender.id)
    const differences = tender.bidsCloseAt === null ? [] : planDifferences(deadlines, tender)
    const plannedClosingOn = deadlines.find(({ kind }) => kind === 'closing')?.plannedOn ?? null
    const terms = (await tenderTerms(db, [{ ...tender, plannedClosingOn }], now)).get(tender.id) ?? null
    return json({ tender, terms, deadlines, differences, today: dayOf(now), mayWrite: can(actor, 'tender:write') })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:write')
  const tenderId = params.tenderId ?? ''
  const data = await readFormData(request)
  const isMove = data.get('stap') === 'verplaatsen'
  const form = isMove ? await readForm(data, moveDeadlineForm) : await readForm(data, planForm)
  if (!form.ok) return json({ problem: null, errors: form.errors, values: form.values }, { status: 422 })
  const value = form.value
  const result =
    value.stap === 'verplaatsen'
      ? await moveDeadline(actor, { ...value, tenderId, reason: value.movedReason, now })
      : await makePlanning(actor, { tenderId, direction: value.richting, from: value.vanaf, now })
  if (result.ok) return redirect(`/aanbestedingen/${tenderId}/planning?melding=opgeslagen`)
  const status = result.problem.code === 'deadlineChanged' ? 409 : 422
  return json({ problem: tenderProblemText(result.problem), errors: {}, values: form.values }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.planningTitle) }]

const marketMoments = ['enquiriesCloseAt', 'answersDueAt', 'bidsCloseAt'] as const

export default function Planning() {
  const { tender, terms, deadlines, differences, today, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { problem = null, errors = {} }: { problem?: string | null; errors?: FormErrorsByField } = answer ?? {}
  const values: Typed = answer?.values ?? {}
  const made = values.stap === 'maken'
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const path = `/aanbestedingen/${tender.id}/planning`
  return (
    <>
      <PageHeading
        title={texts.planningTitle}
        breadcrumb={tenderCrumbs(tender)}
        intro={texts.planningIntro}
        actions={
          deadlines.length > 0 && (
            <ButtonLink href={`${path}.ics`} download>
              {texts.calendar}
            </ButtonLink>
          )
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {problem && <Alert tone="error">{problem}</Alert>}
      {differences.length > 0 && <PlanDifferences differences={differences} />}
      {deadlines.length === 0 ? (
        <EmptyState title={texts.noPlanning} />
      ) : (
        <PlanningTable deadlines={deadlines} today={today} mayWrite={mayWrite} values={values} errors={errors} />
      )}
      <p>{texts.plannedExample}</p>
      {terms && <DossierTerms terms={terms} isPlanned={tender.bidsCloseAt === null} />}
      <Section title={tenderTexts.moments} id="momenten">
        <DescriptionList
          items={marketMoments.map((name) => ({
            term: tenderTexts.momentNames[name],
            value: momentValue(tender[name]) || tenderTexts.notChosen,
          }))}
        />
        {mayWrite && (
          <Actions>
            <ButtonLink href={`${path}/momenten`}>{texts.moveMoments}</ButtonLink>
          </Actions>
        )}
      </Section>
      {mayWrite && (
        <Section title={texts.generate} id="maken">
          <form method="post" className="ld-form">
            <RadioField
              name="richting"
              label={texts.generate}
              defaultValue={made ? one(values, 'richting') : 'start'}
              errors={errors.richting}
              options={[
                { value: 'start', label: texts.fromStart },
                { value: 'publicatie', label: texts.fromPublication },
              ]}
            />
            <DateField
              name="vanaf"
              label={texts.generateOn}
              defaultValue={made ? one(values, 'vanaf') : dayValue(tender.wantedStartOn)}
              errors={errors.vanaf}
            />
            <Actions>
              <SubmitButton name="stap" value="maken">
                {texts.generate}
              </SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}
