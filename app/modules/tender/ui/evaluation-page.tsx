/** The start of the evaluation: first the declaration, then one's own sheets, and for the officer how far it all is. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import type { ListAddress } from '~/ui/list-address'
import { PageHeading, Section } from '~/ui/page-heading'
import { regimeRules } from '../domain/regime'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { DeclarationForm } from './declaration-form'
import { EvaluatorTable, LotTable } from './evaluation-lots'
import { InterestList } from './interest-list'
import { QualifiedTable } from './qualified-lots'

type EvaluationPageProps = {
  view: EvaluationView
  problem: string | null
  values: Readonly<Record<string, string>>
  saved: boolean
  address: ListAddress
}

export function EvaluationPage({ view, problem, values, saved, address }: EvaluationPageProps) {
  const { head, declaration, bidders, evaluators, waiting, bids } = view
  const isOfficer = head.roles.includes('officer')
  const isEvaluator = head.roles.includes('evaluator')
  const cleared = declaration !== null && (declaration.status === 'none' || declaration.status === 'allowed')
  const opened = head.openedAt !== null
  const { ranks } = regimeRules[head.regime]
  return (
    <>
      <PageHeading
        kind={head.number}
        title={texts.title}
        breadcrumb={[
          { label: texts.list, href: '/aanbestedingen' },
          { label: head.title, href: `/aanbestedingen/${head.id}` },
        ]}
        intro={head.isExample ? texts.example : undefined}
      />
      {saved && <FlashMessage>{texts.saved}</FlashMessage>}
      {problem && <Alert tone="error">{problem}</Alert>}
      {head.roles.length === 0 && <EmptyState title={texts.notMemberTitle}>{texts.notMember}</EmptyState>}
      {head.roles.length > 0 && !opened && <EmptyState title={texts.sealedTitle}>{texts.sealed}</EmptyState>}
      {opened && ranks && isEvaluator && (
        <DeclarationForm declaration={declaration} bidders={bidders} values={values} />
      )}
      {opened && ranks && (isOfficer || (isEvaluator && cleared)) && <LotTable view={view} address={address} />}
      {opened && !ranks && isOfficer && (
        <>
          {bids && <ChecksToDo tenderId={head.id} bids={bids} />}
          <QualifiedTable view={view} address={address} />
        </>
      )}
      {opened && ranks && isOfficer && (
        <>
          <EvaluatorTable evaluators={evaluators} />
          <InterestList waiting={waiting} />
          {bids && <ChecksToDo tenderId={head.id} bids={bids} />}
        </>
      )}
    </>
  )
}

/** The checks have their own page: of a large tender there are hundreds. */
const ChecksToDo = ({ tenderId, bids }: { tenderId: string; bids: NonNullable<EvaluationView['bids']> }) => (
  <Section title={texts.checks} id="controle">
    <p>{texts.bidsToCheck(bids.total, bids.setAside)}</p>
    <Actions>
      <ButtonLink href={`/aanbestedingen/${tenderId}/beoordeling/controle`}>{texts.toChecks}</ButtonLink>
    </Actions>
  </Section>
)
