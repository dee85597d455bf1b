/** The progress reports of the project, and the start of a new one. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { newReportForm } from '~/modules/planning/forms-risk'
import { listProgress } from '~/modules/planning/server/get-progress.server'
import { beginReport } from '~/modules/planning/server/save-progress.server'
import { progressProblemTexts, progressTexts as texts } from '~/modules/planning/texts-risk'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Actions, SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one } from '~/ui/form-values'
import { formatDay, formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { DateField } from '~/ui/text-fields'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'risk:read')
  const list = await listProgress(actor)
  const mayWrite = list !== null && can(actor, 'planning:write')
  return json({ reports: list?.reports ?? [], today: dayOf(now), mayWrite })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:write')
  const form = await readForm(request, newReportForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const list = await listProgress(actor)
  if (list === null) throw redirect('/project/voortgang')
  const begun = await beginReport(actor, { projectId: list.projectId, reportOn: form.value.reportOn })
  if (begun.ok) return redirect(`/project/voortgang/${begun.value.id}`)
  const errors = { reportOn: [progressProblemTexts[begun.problem.code]({})] }
  return json({ errors, values: form.values }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Progress() {
  const { reports, today, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: FormErrorsByField = answer?.errors ?? {}
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {mayWrite && (
        <form method="post" className="ld-form" noValidate>
          <DateField
            name="reportOn"
            label={texts.reportOn}
            defaultValue={one(answer?.values ?? {}, 'reportOn') || formatDay(today)}
            errors={errors.reportOn}
          />
          <Actions>
            <SubmitButton>{texts.add}</SubmitButton>
          </Actions>
        </form>
      )}
      <Section title={texts.reports} id="rapportages">
        <DataTable
          caption={texts.reports}
          captionHidden
          rows={reports}
          rowKey={(r) => r.id}
          empty={<EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
          columns={[
            {
              key: 'day',
              header: texts.reportOn,
              rowHeader: true,
              cell: (r) => <a href={`/project/voortgang/${r.id}`}>{formatDayInWords(r.reportOn)}</a>,
            },
            {
              key: 'status',
              header: texts.status,
              cell: (r) => (
                <StatusBadge
                  tone={r.status === 'final' ? 'success' : 'neutral'}
                  label={texts.statuses[r.status] ?? ''}
                />
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
