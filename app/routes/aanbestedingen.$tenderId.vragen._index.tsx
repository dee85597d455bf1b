/** Questions of the market: providers ask, staff answers and publishes, everybody reads the notas. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { isOpenQuestion } from '~/modules/tender/domain/enquiry'
import { acceptsQuestions, isLateQuestion } from '~/modules/tender/domain/moments'
import { answerTerm } from '~/modules/tender/domain/open-questions'
import { askForm } from '~/modules/tender/forms-questions'
import { askQuestion } from '~/modules/tender/server/ask-question.server'
import { decreedDays } from '~/modules/tender/server/decreed-days.server'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { listQuestions, listRounds } from '~/modules/tender/server/list-questions.server'
import { tenderTexts } from '~/modules/tender/texts'
import { questionProblemText, questionTexts as texts } from '~/modules/tender/texts-questions'
import { OpenQuestions } from '~/modules/tender/ui/open-questions'
import { AskForm, Notas, QuestionTable } from '~/modules/tender/ui/questions-page'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: params.tenderId ?? '', actor, now })
    const questions = await listQuestions(db, tender.id)
    const isProvider = actor.kind === 'provider'
    return json({
      tender: { id: tender.id, number: tender.number, title: tender.title },
      lots: tender.lots.map((lot) => ({ value: lot.id, label: tenderTexts.lotTitle(lot.number, lot.title) })),
      questions: questions.filter(({ status }) => isProvider || (status !== 'published' && status !== 'closed')),
      openCount: isProvider ? 0 : questions.filter(isOpenQuestion).length,
      approvedCount: questions.filter(({ status }) => status === 'approved').length,
      notas: await listRounds(db, tender.id),
      term: answerTerm(tender, now, await decreedDays(db)),
      mayMove: can(actor, 'tender:write'),
      ask: isProvider && can(actor, 'enquiry:ask') && acceptsQuestions(tender, now),
      isLate: isLateQuestion(tender, now),
      isProvider,
      mayAnswer: can(actor, 'enquiry:answer'),
    })
  })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'enquiry:ask')
  if (actor.kind !== 'provider') throw new Response(null, { status: 404, statusText: 'Not Found' })
  const tenderId = params.tenderId ?? ''
  const form = await readForm(request, askForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values }, { status: 422 })
  const asked = await askQuestion(actor, { tenderId, input: form.value, now })
  if (asked.ok) return redirect(`/aanbestedingen/${tenderId}/vragen?melding=gesteld`)
  return json({ errors: { text: [questionProblemText(asked.problem)] }, values: form.values }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Questions() {
  const page = useLoaderData<typeof loader>()
  const { tender, questions, notas, isProvider, openCount } = page
  const answer = useActionData<typeof action>()
  const flash = texts.flash[useSearchParams()[0].get('melding') ?? '']
  const path = `/aanbestedingen/${tender.id}/vragen`
  return (
    <>
      <PageHeading
        title={texts.title}
        breadcrumb={tenderCrumbs(tender)}
        intro={isProvider ? texts.introProvider : texts.introStaff}
        actions={
          <Actions>
            {notas.length > 0 && (
              <ButtonLink href={`${path}/nota/lijst.xlsx`} download>
                {texts.list}
              </ButtonLink>
            )}
            {page.mayAnswer && page.approvedCount > 0 && (
              <ButtonLink href={`${path}/publiceren`} look="primary">
                {texts.publish(page.approvedCount)}
              </ButtonLink>
            )}
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      <OpenQuestions count={openCount} term={page.term} tenderId={tender.id} mayMove={page.mayMove} />
      <QuestionTable
        title={isProvider ? texts.own : texts.open}
        questions={questions}
        path={!isProvider && page.mayAnswer ? path : null}
      />
      {page.ask && (
        <AskForm lots={page.lots} isLate={page.isLate} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      )}
      {isProvider && !page.ask && <p>{texts.askClosed}</p>}
      <Notas notas={notas} filePath={`${path}/nota`} />
    </>
  )
}
