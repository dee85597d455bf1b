/** Tenders and admissions that were announced, for everybody. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPublicTenders } from '~/modules/tender/server/list-public-tenders.server'
import { phaseText } from '~/modules/tender/texts'

import { publicTexts } from '~/public-texts'
import { formatLongInstant } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'

const texts = publicTexts.tenders

export const loader = async ({ context }: LoaderFunctionArgs) =>
  json({ tenders: await listPublicTenders(context.startedAt) })

export const meta: MetaFunction = () => [
  { title: publicTexts.title(texts.title) },
  { name: 'description', content: texts.intro },
]

export default function PublicTenders() {
  const { tenders } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {tenders.length === 0 && <p>{texts.none}</p>}
      <ul className="ld-public-list">
        {tenders.map(({ number, title, regime, phase, bidsCloseAt }) => (
          <li key={number}>
            <a href={`/openbaar/aanbestedingen/${number}`}>{title}</a>
            <span className="ld-public-date">
              {[number, phaseText(regime, phase), bidsCloseAt && texts.closes(formatLongInstant(bidsCloseAt))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
