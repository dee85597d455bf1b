/** The consultations with how far their answers are. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listRounds } from '~/modules/consultation/server/list-rounds.server'
import { consultationTexts as texts } from '~/modules/consultation/texts-consultation'
import { RoundList } from '~/modules/consultation/ui/round-list'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:read')
  return json({ rows: await listRounds(actor), today: dayOf(now), may: { write: can(actor, 'consultation:write') } })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function ConsultationsPage() {
  const { rows, today, may } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        actions={
          may.write && (
            <ButtonLink href="/project/inspraak/nieuw" look="primary">
              {texts.newRound}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? (
        <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>
      ) : (
        <RoundList rows={rows} today={today} />
      )}
    </>
  )
}
