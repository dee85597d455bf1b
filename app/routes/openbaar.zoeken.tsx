/** Search over the whole public site: documents by their words, all else by the words in it. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { foldText } from '~/kernel/clean-text'
import { listPublicActionPlans } from '~/modules/action-plan/server/get-plan.server'
import { planTexts } from '~/modules/action-plan/texts'
import { listPublicNewsletters } from '~/modules/communication/server/get-newsletter.server'
import { getPublicAgenda } from '~/modules/communication/server/get-public-agenda.server'
import { newsletterTexts } from '~/modules/communication/texts'
import { AgendaList } from '~/modules/communication/ui/agenda-list'
import { listPublicAnswers } from '~/modules/consultation/server/list-public.server'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { PublicDocumentList } from '~/modules/document/ui/public-document-list'
import { listPublicTenders } from '~/modules/tender/server/list-public-tenders.server'
import { listPublicResults } from '~/modules/vision/server/list-results.server'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'

const texts = publicTexts.searching
const shown = 20
const nothing = { rows: [], total: 0, exact: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filters = readDocumentFilters(new URL(request.url).searchParams)
  const { search } = filters
  const onlySearch = { ...readDocumentFilters(new URLSearchParams()), search }
  const today = dayOf(context.startedAt)
  const documents =
    search === '' ? nothing : await listDocuments(visitor, { filters: onlySearch, today, page: 1, pageSize: shown })
  const words = foldText(search).split(/\s+/).filter(Boolean)
  const holds = (...parts: readonly (string | null)[]) => {
    const text = foldText(parts.join(' '))
    return words.length > 0 && words.every((word) => text.includes(word))
  }
  const agenda = (await getPublicAgenda()).filter((each) => holds(each.title, each.description, each.place))
  const { answers, pillars, plans } = await withActor(visitor, async (db) => ({
    answers: await listPublicAnswers(db),
    pillars: await listPublicResults(db),
    plans: await listPublicActionPlans(db, today),
  }))
  return json({
    search,
    exact: documents.exact,
    total: documents.total,
    documents: documents.rows.map(({ source: _ours, ...row }) => row),
    results: pillars
      .flatMap((pillar) => pillar.results)
      .filter(({ code, text, indicators, stories }) =>
        holds(
          code,
          text,
          ...indicators.map(({ name }) => name),
          ...stories.map((story) => `${story.title} ${story.text}`),
        ),
      )
      .slice(0, shown)
      .map(({ code, text }) => ({ href: `/openbaar/resultaten/${code}`, title: text, note: code })),
    plans: plans
      .map(({ id, municipalityName, year, introduction, actions }) => ({
        href: `/openbaar/uitvoeringsplannen/${id}`,
        title: planTexts.title(municipalityName, year),
        note: planTexts.actionCount(actions.length),
        text: [introduction, ...actions.map((each) => `${each.title} ${each.text} ${each.partyName}`)].join(' '),
      }))
      .filter(({ title, text }) => holds(title, text))
      .slice(0, shown)
      .map(({ text: _long, ...found }) => found),
    tenders: (await listPublicTenders(context.startedAt))
      .filter(({ number, title }) => holds(number, title))
      .slice(0, shown)
      .map(({ number, title }) => ({ href: `/openbaar/aanbestedingen/${number}`, title, note: number })),
    news: (await listPublicNewsletters())
      .filter(({ content }) =>
        holds(content.title, content.intro, ...content.sections.map(({ heading, text }) => `${heading} ${text}`)),
      )
      .slice(0, shown)
      .map(({ number, content }) => ({
        href: `/openbaar/nieuws/${number}`,
        title: content.title,
        note: newsletterTexts.numbered(number),
      })),
    agenda: agenda.slice(0, shown),
    answers: answers.filter((each) => holds(each.question, each.answer)).slice(0, shown),
  })
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'robots', content: 'noindex' },
]

export default function PublicSearchPage() {
  const { search, exact, total, documents, results, plans, tenders, agenda, news, answers } =
    useLoaderData<typeof loader>()
  const isEmpty =
    search !== '' && [documents, results, plans, tenders, agenda, news, answers].every(({ length }) => length === 0)
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <form className="ld-form">
        <TextField label={texts.label} name="q" type="search" defaultValue={search} />
        <Actions>
          <SubmitButton>{texts.button}</SubmitButton>
        </Actions>
      </form>
      {isEmpty && <EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
      {documents.length > 0 && (
        <Section title={texts.groups.documents} id="documenten">
          {!exact && <Alert tone="info">{texts.resembling}</Alert>}
          <PublicDocumentList rows={documents} />
          {total > documents.length && (
            <p>
              <a href={`/openbaar/documenten?${new URLSearchParams({ q: search })}`}>{texts.more}</a>
            </p>
          )}
        </Section>
      )}
      <FoundLinks title={texts.groups.results} id="resultaten" found={results} />
      <FoundLinks title={texts.groups.plans} id="plannen" found={plans} />
      {agenda.length > 0 && (
        <Section title={texts.groups.agenda} id="data">
          <AgendaList entries={agenda} texts={publicTexts.planning} />
        </Section>
      )}
      <FoundLinks title={texts.groups.tenders} id="aanbestedingen" found={tenders} />
      <FoundLinks title={texts.groups.news} id="nieuwsbrieven" found={news} />
      {answers.length > 0 && (
        <Section title={texts.groups.answers} id="antwoorden">
          <ul className="ld-public-list">
            {answers.map((answer) => (
              <li key={answer.id}>
                <a href={`/openbaar/bijeenkomsten#vraag-${answer.id}`}>{answer.question}</a>
                <p>{answer.answer}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type Found = { readonly href: string; readonly title: string; readonly note: string }

const FoundLinks = ({ title, id, found }: { title: string; id: string; found: readonly Found[] }) =>
  found.length > 0 && (
    <Section title={title} id={id}>
      <ul className="ld-public-list">
        {found.map((each) => (
          <li key={each.href}>
            <a href={each.href}>{each.title}</a>
            <span className="ld-public-date">{each.note}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
