import type { CivilDate } from '~/kernel/civil-date'
import { DescriptionList } from '~/ui/description-list'
import { formatDay, formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { contractAttention } from '../domain/contract-attention'
import type { ContractStatus } from '../domain/contract-status'
import { duration } from '../domain/contract-term'
import {
  attentionTexts,
  durationText,
  monthsText,
  scopeNames,
  statusNames,
  contractTexts as texts,
  variantNames,
} from '../texts'
import type { ContractView } from './contract-view'

const statusTones: Readonly<Record<ContractStatus, Tone>> = {
  pending: 'progress',
  active: 'success',
  terminated: 'neutral',
  cancelled: 'neutral',
}

/** Number, title, status, and what asks attention today. */
export function ContractHeading({ contract, today, actions }: Props & { actions?: React.ReactNode }) {
  const attention = contractAttention(contract, today)
  return (
    <PageHeading
      kind={`${texts.kind} ${contract.number}`}
      title={contract.title}
      breadcrumb={[{ label: texts.title, href: '/contracten' }]}
      status={
        <>
          <StatusBadge tone={statusTones[contract.status]} label={statusNames[contract.status]} />
          {attention && <StatusBadge tone={attention.tone} label={attentionTexts[attention.code](attention.days)} />}
        </>
      }
      intro={contract.isExample ? texts.example : undefined}
      actions={actions}
    />
  )
}

type Props = { contract: ContractView; today: CivilDate }

/** Who signed with whom, and on whose behalf. */
export function ContractParties({
  contract,
  canReadOrganisation,
}: {
  contract: ContractView
  canReadOrganisation: boolean
}) {
  const { supplier } = contract
  const name = canReadOrganisation ? (
    <a href={`/organisaties/${contract.supplierId}`}>{supplier.name}</a>
  ) : (
    supplier.name
  )
  return (
    <Section title={texts.parties} id="partijen">
      <DescriptionList
        items={[
          { term: texts.provider, value: name },
          ...(supplier.kvk ? [{ term: texts.kvk, value: supplier.kvk }] : []),
          ...(supplier.agb ? [{ term: texts.agb, value: supplier.agb }] : []),
          { term: texts.onBehalfOf, value: contract.municipalities.map((each) => each.name).join(', ') },
          { term: texts.segment, value: contract.segmentName ?? contract.segmentCode },
          { term: texts.variant, value: variantNames[contract.variant] },
          { term: texts.scope, value: scopeNames[contract.scope] },
          { term: texts.lots, value: <Lots contract={contract} /> },
          ...(contract.description ? [{ term: texts.description, value: contract.description, wide: true }] : []),
        ]}
      />
    </Section>
  )
}

function Lots({ contract }: { contract: ContractView }) {
  if (contract.lots.length === 0) return <>{texts.noLots}</>
  return (
    <>
      {contract.lots.map((lot) => (
        <div key={lot.lotId}>
          <a href={`/project/percelen/${lot.lotId}`}>
            {lot.tender} / {lot.number} {lot.title}
          </a>
          {lot.awardId && (
            <>
              {', '}
              <a href={`/project/gunningen/${lot.awardId}`}>{texts.awardOf(lot.awardNumber ?? '')}</a>
            </>
          )}
        </div>
      ))}
    </>
  )
}

/** From when until when, and the last day to give notice with the reason. */
export function ContractPeriod({ contract }: { contract: ContractView }) {
  const { startsOn, endsOn, noticeOn, noticeMonths, maxExtentOn, signedOn, terminatedOn } = contract
  return (
    <Section title={texts.period} id="looptijd">
      <DescriptionList
        items={[
          { term: texts.startsOn, value: formatDay(startsOn) },
          { term: texts.endsOn, value: formatDay(endsOn) },
          { term: texts.duration, value: durationText(duration(startsOn, endsOn)) },
          ...(maxExtentOn ? [{ term: texts.maxExtent, value: formatDay(maxExtentOn) }] : []),
          ...(signedOn ? [{ term: texts.signedOn, value: formatDay(signedOn) }] : []),
          ...(terminatedOn ? [{ term: texts.terminatedOn, value: formatDay(terminatedOn) }] : []),
          {
            term: texts.notice,
            wide: true,
            value: (
              <>
                <strong>{formatDayInWords(noticeOn)}</strong>
                <br />
                {texts.noticeReason(monthsText(noticeMonths), formatDay(endsOn))}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
