/** One announced tender: what is asked, until when, the documents, changes and answers; no login. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { regimeRules } from '~/modules/tender/domain/regime'
import { getPublicTender } from '~/modules/tender/server/list-public-tenders.server'
import { questionTexts } from '~/modules/tender/texts-questions'
import { workTexts } from '~/modules/tender/texts-work'
import { CriteriaSections } from '~/modules/tender/ui/criteria-page'
import { DocumentTable } from '~/modules/tender/ui/documents-page'
import { AdmissionSections } from '~/modules/tender/ui/public-admission'
import { Notas } from '~/modules/tender/ui/questions-page'
import { TenderPage } from '~/modules/tender/ui/tender-page'
import { AddendaSection } from '~/modules/tender/ui/tender-steps'
import { publicTexts } from '~/public-texts'
import { formatLongInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'

const texts = publicTexts.tenders
const path = '/openbaar/aanbestedingen'

export const loader = async ({ context, params }: LoaderFunctionArgs) =>
  json(await getPublicTender(params.number ?? '', context.startedAt))

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data ? `${data.tender.number} ${data.tender.title}` : texts.title) },
]

export default function PublicTender() {
  const { tender, criteria, documents, notas, addenda, admission, changedAt } = useLoaderData<typeof loader>()
  const awards = tender.lots.map(({ id, number, title, priceWeightBp }) => ({
    lotId: id,
    number,
    title,
    priceWeightBp,
    problems: [],
  }))
  return (
    <TenderPage
      tender={tender}
      listHref={path}
      after={
        <>
          {admission && <AdmissionSections admission={admission} />}
          <CriteriaSections
            tenderId={tender.id}
            criteria={criteria}
            awards={awards}
            lotNumbers={Object.fromEntries(tender.lots.map(({ id, number }) => [id, number]))}
            ranks={regimeRules[tender.regime].ranks}
            mayWrite={false}
          />
          <Section title={workTexts.documentsTitle} id="documenten">
            <DocumentTable documents={documents} path={`${path}/${tender.number}/stukken`} />
          </Section>
          <AddendaSection addenda={addenda} />
          <Section title={questionTexts.title} id="antwoorden">
            <Notas notas={notas} filePath={null} />
          </Section>
        </>
      }
    >
      {changedAt !== null && <p>{texts.changed(formatLongInstant(changedAt))}</p>}
      <p>{admission ? texts.howToApply : texts.howToBid}</p>
    </TenderPage>
  )
}
