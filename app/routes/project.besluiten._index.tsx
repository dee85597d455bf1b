/** The matrix of decisions: every matter with the bodies of the four municipalities, and who blocks. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { decisionRecorder } from '~/modules/planning/server/decision-recorder.server'
import { listMatters } from '~/modules/planning/server/list-matters.server'
import { decisionTexts as texts } from '~/modules/planning/texts-decisions'
import { DecisionMatrix } from '~/modules/planning/ui/decision-matrix'
import { appTexts } from '~/texts'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:read')
  const found = await listMatters(actor)
  const { mayRecord } = decisionRecorder(actor)
  return json({
    recordable: (found?.matters ?? []).flatMap(({ bodies }) => bodies.filter(mayRecord).map(({ id }) => id)),
    matters: found?.matters ?? [],
    hasProject: found !== null,
    may: { write: can(actor, 'decision:write') },
  })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Decisions() {
  const { matters, hasProject, may, recordable } = useLoaderData<typeof loader>()
  const add = may.write && hasProject && <ButtonLink href="/project/besluiten/nieuw">{texts.add}</ButtonLink>
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro} actions={add} />
      {matters.length === 0 ? (
        <EmptyState title={texts.empty} action={add}>
          {texts.emptyText}
        </EmptyState>
      ) : (
        matters.map((matter) => (
          <DecisionMatrix key={matter.id} matter={matter} mayWrite={may.write} recordable={recordable} />
        ))
      )}
    </>
  )
}
