/** Search over the whole public site: documents by their words, dates and answers by the words in them. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { dayOf } from '~/kernel/civil-date'
import { foldText } from '~/kernel/clean-text'
import { getPublicAgenda } from '~/modules/communication/server/get-public-agenda.server'
import { AgendaList } from '~/modules/communication/ui/agenda-list'
import { listPublicAnswers } from '~/modules/consultation/server/list-public.server'
import { readDocumentFilters } from '~/modules/document/domain/document-filters'
import { listDocuments } from '~/modules/document/server/list-documents.server'
import { PublicDocumentList } from '~/modules/document/ui/public-document-list'
import { withActor } from '~/platform/database/with-actor.server'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
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
  const answers = await withActor(visitor, listPublicAnswers)
  return json({
    search,
    exact: documents.exact,
    total: documents.total,
    documents: documents.rows.map(({ source: _ours, ...row }) => row),
    agenda: agenda.slice(0, shown),
    answers: answers.filter((each) => holds(each.question, each.answer)).slice(0, shown),
  })
}

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'robots', content: 'noindex' },
]

export default function PublicSearchPage() {
  const { search, exact, total, documents, agenda, answers } = useLoaderData<typeof loader>()
  const isEmpty = search !== '' && documents.length + agenda.length + answers.length === 0
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      <form className="ld-form">
        <TextField label={texts.label} name="q" type="search" defaultValue={search} />
        <SubmitButton>{texts.button}</SubmitButton>
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
      {agenda.length > 0 && (
        <Section title={texts.groups.agenda} id="data">
          <AgendaList entries={agenda} texts={publicTexts.planning} />
        </Section>
      )}
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
