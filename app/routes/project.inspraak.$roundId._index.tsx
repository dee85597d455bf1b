/** One consultation: its remarks, how far the answers are, and the nota van beantwoording. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { pagingOf } from '~/kernel/paging'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { submitterKinds } from '~/modules/consultation/domain/remark'
import { roundMoment } from '~/modules/consultation/domain/round'
import { roundStepForm } from '~/modules/consultation/forms-consultation'
import { getRound, getRoundToChange, listColleagues } from '~/modules/consultation/server/list-rounds.server'
import { listThemeChoices } from '~/modules/consultation/server/list-themes.server'
import { makeNota, publishNota, reopenRound } from '~/modules/consultation/server/make-nota.server'
import { assignRemarks } from '~/modules/consultation/server/save-remark.server'
import { answerTexts } from '~/modules/consultation/texts-answers'
import {
  consultationProblemText,
  submitterNames,
  consultationTexts as texts,
} from '~/modules/consultation/texts-consultation'
import { NotaSection } from '~/modules/consultation/ui/nota-section'
import { RemarkList } from '~/modules/consultation/ui/remark-list'
import { MomentBadge } from '~/modules/consultation/ui/round-list'
import { readForm } from '~/platform/form/read-form.server'
import { invalid, refused } from '~/platform/http/form-answers.server'
import { appTexts } from '~/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { formatPeriod } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { Progress } from '~/ui/progress'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:read')
  const { pathname, search, searchParams } = new URL(request.url)
  const chosen = (name: string) => searchParams.get(name) ?? ''
  const query = {
    search: chosen('zoek'),
    submitter: chosen('van'),
    theme: chosen('draad'),
    state: chosen('stand'),
    assignee: chosen('collega'),
  }
  const paging = pagingOf(searchParams)
  const found = await getRound(actor, params.roundId ?? '', { ...query, ...paging })
  const today = dayOf(now)
  return json({
    ...found,
    ...paging,
    query,
    today,
    moment: roundMoment(found.round, today),
    themes: await listThemeChoices(actor),
    colleagues: await listColleagues(actor),
    may: { write: can(actor, 'consultation:write') },
    address: { path: pathname, search: search.slice(1) },
    flash: searchParams.get('melding'),
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, session, now } = await requirePerson({ request, context }, 'consultation:write')
  const { id: roundId } = await getRoundToChange(actor, params.roundId ?? '')
  const back = (flash: string) => redirect(`/project/inspraak/${roundId}?melding=${flash}`)
  const form = await readForm(request, roundStepForm)
  if (!form.ok) return invalid(form)
  const { value, values } = form
  if (value.stap === 'toewijzen') {
    const assigned = await assignRemarks(actor, { roundId, ...value })
    return assigned.ok ? back('toegewezen') : refused(consultationProblemText(assigned.problem), { values })
  }
  const done =
    value.stap === 'nota'
      ? await makeNota(actor, { roundId, madeByName: session.userName, now })
      : value.stap === 'heropenen'
        ? await reopenRound(actor, roundId)
        : await publishNota(actor, { roundId, publish: value.stap === 'publiceren', now })
  if (done.ok) return back(value.stap === 'nota' ? 'nota' : 'gewijzigd')
  return refused(consultationProblemText(done.problem), { values, status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data?.round.title ?? texts.title) },
]

export default function ConsultationPage() {
  const data = useLoaderData<typeof loader>()
  const { round, progress, remarks, notas, today, may, query, address, colleagues } = data
  const problem = useActionData<typeof action>()?.problem
  const flash = data.flash === 'excel' ? answerTexts.applied : texts.flash[data.flash ?? '']
  const isOpen = round.status === 'open'
  const subject = [round.subjectTitle, round.subjectVersion].filter(Boolean).join(', ')
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={round.title}
        breadcrumb={[{ label: texts.title, href: '/project/inspraak' }]}
        status={<MomentBadge moment={data.moment} />}
        actions={
          may.write && (
            <Actions>
              <ButtonLink href={`${address.path}/excel`}>{answerTexts.title}</ButtonLink>
              {isOpen && <ButtonLink href={`${address.path}/wijzigen`}>{texts.change}</ButtonLink>}
              {isOpen && (
                <ButtonLink href={`${address.path}/reacties/nieuw`} look="primary">
                  {texts.addRemark}
                </ButtonLink>
              )}
            </Actions>
          )
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {problem && <Alert tone="error">{problem}</Alert>}
      <DescriptionList
        items={[
          {
            term: texts.about,
            value: round.assignmentId ? <a href={`/project/opdrachten/${round.assignmentId}`}>{subject}</a> : subject,
          },
          { term: texts.period, value: formatPeriod(round.startsOn, round.endsOn) },
        ]}
      />
      {round.intro && <p className="ld-pre-line">{round.intro}</p>}
      {progress.total > 0 && (
        <Progress
          label={texts.progressLabel}
          done={progress.answered}
          total={progress.total}
          unit={texts.remarksUnit}
        />
      )}
      <NotaSection round={round} progress={progress} notas={notas} today={today} mayWrite={may.write} />
      <Section title={texts.remarks} id="reacties">
        <FilterBar
          address={address}
          filters={[
            { kind: 'search', name: 'zoek', label: texts.search, value: query.search },
            {
              kind: 'select',
              name: 'van',
              label: texts.submitter,
              value: query.submitter,
              options: submitterKinds.map((value) => ({ value, label: submitterNames[value] })),
            },
            {
              kind: 'select',
              name: 'stand',
              label: texts.state,
              value: query.state,
              options: Object.entries(texts.states).map(([value, label]) => ({ value, label })),
            },
            { kind: 'select', name: 'draad', label: texts.fields.themeId, value: query.theme, options: data.themes },
            {
              kind: 'select',
              name: 'collega',
              label: texts.fields.assigneeId,
              value: query.assignee,
              options: colleagues,
            },
          ]}
        />
        {remarks.length === 0 ? (
          <EmptyState title={texts.noRemarks}>{texts.noRemarksText}</EmptyState>
        ) : (
          <>
            <RemarkList roundId={round.id} rows={remarks} colleagues={colleagues} mayAssign={may.write && isOpen} />
            <Pagination address={address} page={data.page} pageSize={data.pageSize} total={data.total} />
          </>
        )}
      </Section>
    </>
  )
}
