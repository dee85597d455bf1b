/** Public: after closing how many bids there are, and the commitment of each. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSealedList } from '~/modules/tender/server/get-sealed-list.server'
import { sealedListTexts as texts } from '~/modules/tender/texts-bid'
import { publicTexts } from '~/public-texts'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatLongInstant, formatNumber } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ params }: LoaderFunctionArgs) {
  const list = await getSealedList(params.tenderId ?? '')
  if (!list) throw new Response(null, { status: 404 })
  return json(list)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: publicTexts.title(data ? `${texts.title} ${data.tender.number}` : texts.title) },
]

export default function SealedListPage() {
  const { tender, closesAt, commitments, opened, keys } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading kind={tender.number} title={`${texts.title}: ${tender.title}`} intro={texts.intro} />
      <DescriptionList
        items={[
          { term: texts.closes, value: formatLongInstant(closesAt) },
          ...(commitments === null ? [] : [{ term: texts.count, value: formatNumber(commitments.length) }]),
        ]}
      />
      <Section title={texts.seals} id="lijst">
        {commitments === null && <p>{texts.notClosed}</p>}
        {commitments?.length === 0 && <p>{texts.none}</p>}
        {commitments !== null && commitments.length > 0 && (
          <>
            {opened && <p>{texts.opened(opened.matched, opened.total)}</p>}
            <ol className="ams-ordered-list">
              {commitments.map((commitment) => (
                <li key={commitment} className="ams-ordered-list__item">
                  <code className="ld-hash">{commitment}</code>
                </li>
              ))}
            </ol>
            <ButtonLink look="secondary" href={`/openbaar/verzegelingen/${tender.id}.txt`}>
              {texts.file}
            </ButtonLink>
          </>
        )}
      </Section>
      <Section title={texts.keys} id="sleutels">
        <p>{texts.keysIntro}</p>
        <DescriptionList
          items={keys.map(({ keyId, publicKey }) => ({
            term: keyId,
            value: <code className="ld-hash">{publicKey}</code>,
            wide: true,
          }))}
        />
        <p>
          <a href="/ontvangstbewijs-controleren.html">{texts.checker}</a>
        </p>
      </Section>
    </>
  )
}
