import type { ReactNode } from 'react'
import type { CivilDate } from '~/kernel/civil-date'
import type { QuotationView } from '~/modules/assignment/server/list-quotations.server'
import { QuotationSection } from '~/modules/assignment/ui/quotation-section'
import { Alert, FlashMessage } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import type { Typed } from '~/ui/form-values'
import { HistoryList } from '~/ui/history-list'
import { Section } from '~/ui/page-heading'
import { isEnded } from '../domain/contract-status'
import type { PromiseView } from '../server/contract-promises.server'
import type { HistoryPage } from '../server/list-history.server'
import { contractTexts as texts } from '../texts'
import { ContractCeilings } from './contract-ceilings'
import { ContractContacts } from './contract-contacts'
import { ContractHeading, ContractParties, ContractPeriod } from './contract-facts'
import { ContractOptions } from './contract-options'
import { ContractDocuments, ContractObligations } from './contract-papers'
import { ContractPromises } from './contract-promises'
import { ContractSteps } from './contract-steps'
import { ContractTariffs } from './contract-tariffs'
import type { ContractView } from './contract-view'
import { historyEntries } from './history-entries'

type ContractPageProps = {
  contract: ContractView
  today: CivilDate
  history: HistoryPage | null
  may: { change: boolean; readOrganisation: boolean; addDocument: boolean; seeOwners: boolean }
  /** The thread stands under the heading; it is drawn from another module's data. */
  thread: ReactNode
  /** The button that plans what must be reported, for who may. */
  planning?: ReactNode
  /** What the winner promised in its bid. */
  promises?: readonly PromiseView[]
  /** What it quotes of the assignments. */
  quotations: readonly QuotationView[]
  roles: Readonly<Record<string, string>>
  /** Why a step in the status was refused. */
  refused?: string | undefined
  /** What was typed in that step. */
  typed: Typed
  flash?: string | undefined
}

/** The page of a contract, from where it comes from to what happened to it. */
export function ContractPage({
  contract,
  today,
  history,
  may,
  thread,
  planning,
  promises = [],
  quotations,
  roles,
  refused,
  typed,
  flash,
}: ContractPageProps) {
  const mayChange = may.change
  const parts = { contract, today, mayChange }
  return (
    <>
      <ContractHeading
        contract={contract}
        today={today}
        actions={mayChange && <ButtonLink href={`/contracten/${contract.id}/wijzigen`}>{texts.edit}</ButtonLink>}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {refused && <Alert tone="error">{refused}</Alert>}
      {thread}
      {mayChange && <ContractSteps contract={contract} typed={typed} />}
      <ContractParties contract={contract} canReadOrganisation={may.readOrganisation} />
      <ContractPeriod contract={contract} />
      <ContractOptions {...parts} />
      <ContractTariffs {...parts} />
      <ContractCeilings {...parts} />
      <ContractObligations
        contract={contract}
        today={today}
        allHref={`/verantwoording?${new URLSearchParams({ contract: contract.number })}`}
        planning={planning}
      />
      <QuotationSection
        quotations={quotations}
        quoteHref={mayChange && !isEnded(contract.status) ? `/contracten/${contract.id}/citeren` : null}
      />
      <ContractPromises contractId={contract.id} promises={promises} mayChange={mayChange} seesOwners={may.seeOwners} />
      <ContractContacts contract={contract} mayChange={mayChange} />
      <ContractDocuments contract={contract} addHref={may.addDocument && `/contracten/${contract.id}/documenten`} />
      {history && (
        <Section title={texts.history} id="geschiedenis">
          <HistoryList
            entries={historyEntries(history.events, {
              names: namesOf(contract),
              roleName: (role) => roles[role] ?? role,
            })}
          />
          {history.total > history.events.length && (
            <p>
              <a href={`/contracten/${contract.id}/geschiedenis`}>{texts.allHistory}</a>
            </p>
          )}
        </Section>
      )}
    </>
  )
}

/** Names for the codes and ids that old and new values hold. */
export const namesOf = (contract: Pick<ContractView, 'municipalities' | 'lots' | 'segmentCode' | 'segmentName'>) =>
  new Map([
    ...contract.municipalities.map(({ code, name }) => [code, name] as const),
    ...contract.lots.map(({ lotId, title }) => [lotId, title] as const),
    ...contract.lots.flatMap(({ awardId, awardNumber }) =>
      awardId === null || awardNumber === null ? [] : [[awardId, awardNumber] as const],
    ),
    [contract.segmentCode, contract.segmentName ?? contract.segmentCode] as const,
  ])
