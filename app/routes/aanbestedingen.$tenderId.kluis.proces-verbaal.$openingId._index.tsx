/** The proces-verbaal of an opening. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getOpeningRecord } from '~/modules/tender/server/get-opening.server'
import { keyHolderOf } from '~/modules/tender/server/key-holders.server'
import { partText, vaultTexts as texts } from '~/modules/tender/texts-vault'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  const { tenderId = '', openingId = '' } = params
  return json({ openingId, record: await getOpeningRecord(keyHolderOf(actor), { tenderId, openingId }) })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: appTexts.title(data ? `${texts.record} ${data.record.tender.number}` : texts.record) },
]

export default function OpeningRecord() {
  const { openingId, record } = useLoaderData<typeof loader>()
  const vault = `/aanbestedingen/${record.tender.id}/kluis`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${record.tender.number}`}
        title={`${texts.record} ${partText(record.part, record.tender.ranks)}`}
        intro={texts.recordIntro}
        breadcrumb={[
          { label: record.tender.number, href: `/aanbestedingen/${record.tender.id}` },
          { label: texts.title, href: vault },
        ]}
        actions={<ButtonLink href={`${vault}/proces-verbaal/${openingId}.pdf`}>{texts.recordPdf}</ButtonLink>}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
      <section aria-label={texts.record} tabIndex={0} className="ld-receipt">
        <pre>{record.text}</pre>
      </section>
      <DescriptionList
        items={[
          { term: texts.when, value: formatLongInstant(record.openedAt) },
          { term: texts.recordHash, value: <code className="ld-hash">{record.sha256}</code>, wide: true },
        ]}
      />
    </>
  )
}
