/** What the formula of a lot does with prices and scores of one's own; all of it stands in the URL, nothing is kept. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { regimeRules } from '~/modules/tender/domain/regime'
import { scoringFormulas } from '~/modules/tender/domain/scoring-formula'
import { readSimulation, simulate, turnedOrders, unreadBidders } from '~/modules/tender/domain/simulation'
import { getTender } from '~/modules/tender/server/get-tender.server'
import { readLotScoring } from '~/modules/tender/server/lot-scoring.server'
import { tenderTexts } from '~/modules/tender/texts'
import { formulaTexts, workTexts as texts } from '~/modules/tender/texts-work'
import { SimulatorPage } from '~/modules/tender/ui/simulator-page'
import { tenderCrumbs } from '~/modules/tender/ui/tender-crumbs'
import { withActor } from '~/platform/database/with-actor.server'
import { appTexts } from '~/texts'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:read')
  const query = new URL(request.url).searchParams
  return withActor(actor, async (db) => {
    const { id, number, title, regime } = await getTender(db, { id: params.tenderId ?? '', actor, now })
    // Where nobody is ranked there is no formula to try.
    if (!regimeRules[regime].ranks) throw new Response(null, { status: 404, statusText: 'Not Found' })
    const lots = await readLotScoring(db, id)
    const lot = lots.find((each) => String(each.number) === query.get('perceel')) ?? lots[0]
    const bids = readSimulation(query)
    const formula = scoringFormulas.find((each) => each === query.get('formule')) ?? lot?.rules?.formula ?? null
    return json({
      tender: { id, number, title },
      lot: lot === undefined ? null : { number: lot.number, title: lot.title },
      typed: Object.fromEntries(query),
      formula,
      formulas: scoringFormulas.map((value) => ({ value, label: formulaTexts[value].name })),
      outcome: lot === undefined || formula === null ? null : simulate(formula, lot, bids),
      turned: lot === undefined || formula === null ? [] : turnedOrders(formula, lot, bids),
      unread: unreadBidders(query),
    })
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.simulator) }]

export default function Simulator() {
  const { tender, lot, ...page } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={lot === null ? texts.simulator : `${texts.simulator}: ${tenderTexts.lotTitle(lot.number, lot.title)}`}
        breadcrumb={[
          ...tenderCrumbs(tender),
          { label: texts.criteriaTitle, href: `/aanbestedingen/${tender.id}/criteria` },
        ]}
        intro={texts.simulatorIntro}
      />
      {lot !== null && <SimulatorPage lotNumber={lot.number} {...page} />}
    </>
  )
}
