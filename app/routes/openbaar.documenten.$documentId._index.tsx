/** A public document at an address for ever: what it is, and where it can be had. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { visitor } from '~/kernel/actor'
import { type CivilDate, dayOf } from '~/kernel/civil-date'
import { findDocument } from '~/modules/document/server/get-document.server'
import { listDocumentChoices } from '~/modules/document/server/list-document-choices.server'
import { documentTexts } from '~/modules/document/texts'
import { publicTexts } from '~/public-texts'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatBytes, formatDayInWords } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

const texts = publicTexts.documents

export async function loader({ params }: LoaderFunctionArgs) {
  const document = await findDocument(visitor, params.documentId ?? '')
  if (!document) throw new Response(null, { status: 404 })
  const { municipalities } = await listDocumentChoices(visitor)
  const [file] = document.versions
  // Only what is meant for everybody: no owner, no notes, no names.
  return json({
    id: document.id,
    title: document.title,
    kind: document.kind,
    period: document.period,
    availability: document.availability,
    url: document.url,
    linkState: document.linkState,
    linkCheckedOn: document.linkCheckedOn,
    issuer: document.issuer,
    phaseNumber: document.phaseNumber,
    publishedOn: document.publishedAt === null ? null : dayOf(document.publishedAt),
    municipalities: municipalities
      .filter(({ value }) => document.municipalityCodes.includes(value))
      .map(({ label }) => label),
    file: file && file.scanState !== 'infected' ? { name: file.fileName, size: file.size } : null,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data?.title ?? texts.title) },
]

export default function PublicDocumentPage() {
  const document = useLoaderData<typeof loader>()
  const day = (value: string | null) => (value === null ? documentTexts.none : formatDayInWords(value as CivilDate))
  return (
    <>
      <PageHeading
        title={document.title}
        breadcrumb={[{ label: texts.title, href: '/openbaar/documenten' }]}
        actions={
          document.file && (
            <ButtonLink look="primary" href={`/openbaar/documenten/${document.id}/bestand`} download>
              {texts.download(formatBytes(document.file.size))}
            </ButtonLink>
          )
        }
      />
      {document.availability === 'unavailable' && <Alert tone="warning">{texts.gone}</Alert>}
      {document.availability === 'external' && (
        <Alert tone="info">
          {document.url === null ? (
            texts.elsewhereUnknown
          ) : (
            <>
              {texts.elsewhere}{' '}
              <a href={document.url} rel="noreferrer">
                {document.url}
              </a>{' '}
              (
              {documentTexts.linkChecked(
                documentTexts.linkStates[document.linkState] ?? '',
                document.linkCheckedOn && day(document.linkCheckedOn),
              )}
              )
            </>
          )}
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: documentTexts.kind, value: documentTexts.kinds[document.kind] ?? document.kind },
          { term: documentTexts.period, value: document.period ?? documentTexts.none },
          { term: documentTexts.issuer, value: document.issuer ?? documentTexts.none },
          { term: documentTexts.municipalities, value: document.municipalities.join(', ') || documentTexts.none },
          {
            term: documentTexts.phase,
            value: document.phaseNumber ? documentTexts.phaseName(document.phaseNumber) : documentTexts.none,
          },
          { term: texts.published, value: day(document.publishedOn) },
        ]}
      />
    </>
  )
}
