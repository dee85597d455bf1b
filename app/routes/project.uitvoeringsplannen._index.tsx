/** The action plans of municipalities by year, and what the programme promised that none of a year carries. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newPlanForm } from '~/modules/action-plan/forms'
import { planAnswer } from '~/modules/action-plan/server/answer-outcome.server'
import { makePlan } from '~/modules/action-plan/server/change-plan.server'
import { listPlans } from '~/modules/action-plan/server/get-plan.server'
import { listMunicipalities } from '~/modules/action-plan/server/list-plan-choices.server'
import { planStatusTexts, planTexts as texts } from '~/modules/action-plan/texts'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { one } from '~/ui/form-values'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextField } from '~/ui/text-fields'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'actionPlan:read')
  const mayWrite = can(actor, 'actionPlan:write')
  return json(
    await withActor(actor, async (db) => ({
      mayWrite,
      municipalities: mayWrite ? await listMunicipalities(db) : [],
      plans: (await listPlans(db, dayOf(now))).map(({ actions, ...plan }) => ({
        ...plan,
        actions: actions.length,
        done: actions.filter((action) => action.status === 'done').length,
        late: actions.filter((action) => action.isLate).length,
      })),
    })),
  )
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'actionPlan:write')
  const form = await readForm(request, newPlanForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const outcome = await makePlan(actor, form.value)
  if (outcome.kind === 'saved') return redirect(`/project/uitvoeringsplannen/${outcome.id}`)
  const answer = planAnswer(outcome, form.values)!
  return json(answer.state, { status: answer.status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.plans) }]

export default function Plans() {
  const { plans, municipalities, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? {}
  const errors: Readonly<Record<string, readonly string[]>> = answer?.errors ?? {}
  return (
    <>
      <PageHeading title={texts.plans} intro={texts.intro} />
      <DataTable
        caption={texts.plans}
        captionHidden
        rows={plans}
        rowKey={(plan) => plan.id}
        rowTone={(plan) => (plan.late > 0 ? { tone: 'warning', label: `${plan.late} ${texts.late}` } : null)}
        empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
        columns={[
          {
            key: 'plan',
            header: texts.plan,
            rowHeader: true,
            cell: (plan) => (
              <a href={`/project/uitvoeringsplannen/${plan.id}`}>{texts.title(plan.municipalityName, plan.year)}</a>
            ),
          },
          {
            key: 'status',
            header: texts.status,
            cell: (plan) => (
              <StatusBadge
                tone={plan.status === 'draft' ? 'neutral' : 'success'}
                label={planStatusTexts[plan.status]}
              />
            ),
          },
          { key: 'actions', header: texts.actions, align: 'end', cell: (plan) => texts.actionCount(plan.actions) },
          { key: 'done', header: 'Klaar', align: 'end', cell: (plan) => plan.done },
        ]}
      />
      {mayWrite && (
        <Section title={texts.newPlan} id="nieuw">
          <form method="post" className="ld-form" noValidate>
            <SelectField
              name="municipalityCode"
              label={texts.municipality}
              options={municipalities}
              errors={errors.municipalityCode}
              defaultValue={one(values, 'municipalityCode')}
            />
            <TextField
              name="year"
              label={texts.year}
              width={4}
              maxLength={4}
              inputMode="numeric"
              errors={errors.year}
              defaultValue={one(values, 'year')}
            />
            <Actions>
              <SubmitButton>{texts.newPlan}</SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}
