/** Risks and actions of the project, on one page. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listRisks } from '~/modules/planning/server/list-risks.server'
import { riskTexts as texts } from '~/modules/planning/texts-risk'
import { ActionTable, RiskTable } from '~/modules/planning/ui/risk-tables'
import { appTexts } from '~/texts'
import { FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { PageHeading, Section } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'risk:read')
  const list = await listRisks(actor)
  return json({
    risks: list?.risks ?? [],
    actions: list?.actions ?? [],
    today: dayOf(now),
    flash: new URL(request.url).searchParams.get('melding'),
    may: { write: list !== null && can(actor, 'planning:write') },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Risks() {
  const { risks, actions, today, flash, may } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} />
      {flash && texts.flash[flash] && <FlashMessage>{texts.flash[flash]}</FlashMessage>}
      <Section
        title={texts.risks}
        id="risicos"
        actions={may.write && <ButtonLink href="/project/risicos/nieuw">{texts.addRisk}</ButtonLink>}
      >
        <RiskTable risks={risks} today={today} mayWrite={may.write} />
      </Section>
      <Section
        title={texts.actions}
        id="acties"
        actions={may.write && <ButtonLink href="/project/risicos/acties/nieuw">{texts.addAction}</ButtonLink>}
      >
        <ActionTable actions={actions} today={today} mayWrite={may.write} />
      </Section>
    </>
  )
}
