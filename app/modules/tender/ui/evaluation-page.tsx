/** The start of the evaluation: first the declaration, then one's own sheets, and for the officer how far it all is. */
import { Alert, FlashMessage } from '~/ui/alert'
import { EmptyState } from '~/ui/empty-state'
import type { ListAddress } from '~/ui/list-address'
import { PageHeading, Section } from '~/ui/page-heading'
import type { EvaluationView } from '../server/get-evaluation.server'
import { evaluationTexts as texts } from '../texts-evaluation'
import { CheckTable } from './check-table'
import { DeclarationForm } from './declaration-form'
import { LotTable, ProgressTables } from './evaluation-lots'
import { InterestList } from './interest-list'

type EvaluationPageProps = {
  view: EvaluationView
  problem: string | null
  values: Readonly<Record<string, string>>
  saved: boolean
  address: ListAddress
}

export function EvaluationPage({ view, problem, values, saved, address }: EvaluationPageProps) {
  const { head, declaration, bidders, lots, waiting, checks } = view
  const isOfficer = head.roles.includes('officer')
  const isEvaluator = head.roles.includes('evaluator')
  const cleared = declaration !== null && (declaration.status === 'none' || declaration.status === 'allowed')
  const opened = head.openedAt !== null
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
      {opened && isEvaluator && <DeclarationForm declaration={declaration} bidders={bidders} values={values} />}
      {opened && (isOfficer || (isEvaluator && cleared)) && (
        <Section title={texts.lots} id="percelen">
          <LotTable tenderId={head.id} lots={lots} maySee={isOfficer || cleared} />
        </Section>
      )}
      {opened && isOfficer && (
        <>
          <ProgressTables lots={lots} />
          <InterestList waiting={waiting} />
          {checks && <CheckTable tenderId={head.id} checks={checks} address={address} />}
        </>
      )}
    </>
  )
}
