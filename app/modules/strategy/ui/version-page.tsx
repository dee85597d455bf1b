import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import type { Typed } from '~/ui/form-values'
import { formatDay, formatNumber, formatWholeEuros } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { burdenHours } from '../domain/burden'
import { yearTotals } from '../domain/segment-amounts'
import type { StrategyVersionPage } from '../server/get-version.server'
import { fundingNames, modelNames, statusNames, strategyTexts as texts } from '../texts'
import { ApprovalsSection } from './approvals-section'
import { statusTones } from './strategy-page'
import { VersionSteps } from './version-steps'

type VersionPageProps = {
  version: StrategyVersionPage
  may: { write: boolean; fix: boolean }
  refused?: readonly string[] | undefined
  /** What was typed in a step that was refused. */
  typed: Typed
  flash?: string | undefined
}

/** A version from its segments to what the bodies decided. */
export function VersionPage({ version, may, refused, typed, flash }: VersionPageProps) {
  const path = `/project/strategie/versies/${version.id}`
  const isDraft = version.status === 'draft'
  return (
    <>
      <PageHeading
        kind={texts.versionKind(version.number)}
        title={version.title}
        breadcrumb={[
          { label: texts.project, href: '/project' },
          { label: texts.title, href: '/project/strategie' },
        ]}
        status={<StatusBadge tone={statusTones[version.status]} label={statusNames[version.status]} />}
        intro={version.note || undefined}
        actions={
          <Actions>
            {isDraft && may.write && <ButtonLink href={`${path}/wijzigen`}>{texts.edit}</ButtonLink>}
            <ButtonLink href={`${path}/verschil`}>{texts.difference}</ButtonLink>
            <ButtonLink href={`${path}/document`} download>
              {texts.download}
            </ButtonLink>
            {version.status === 'fixed' && <ButtonLink href={`${path}/aanbestedingen`}>{texts.toTenders}</ButtonLink>}
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {version.withdrawnReason && <Alert tone="warning">{version.withdrawnReason}</Alert>}
      {refused && refused.length > 0 && (
        <Alert tone="error" heading={texts.cannotYet}>
          <ul>
            {refused.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Alert>
      )}
      <VersionSteps status={version.status} may={may} typed={typed} />
      <Segments version={version} canAdd={isDraft && may.write} />
      <ApprovalsSection approvals={version.approvals} canRecord={version.status === 'submitted' && may.write} />
    </>
  )
}

function Segments({ version, canAdd }: { version: StrategyVersionPage; canAdd: boolean }) {
  const { segments } = version
  const total = yearTotals(segments.map((segment) => yearTotals(segment.amounts)))
  return (
    <Section
      title={texts.segments}
      id="segmenten"
      actions={canAdd && <a href={`/project/strategie/versies/${version.id}/segment`}>{texts.addSegment}</a>}
    >
      <DataTable
        caption={texts.segments}
        captionHidden
        rows={segments}
        rowKey={(segment) => segment.id}
        empty={<EmptyState title={texts.noSegments}>{texts.noSegmentsText}</EmptyState>}
        columns={[
          {
            key: 'segment',
            header: texts.segment,
            rowHeader: true,
            total: texts.total,
            cell: (segment) => (
              <>
                <a href={`/project/strategie/segmenten/${segment.id}`}>{segment.segmentName}</a>
                {segment.groupPath.length > 0 && (
                  <span className="ld-tree__facts">{segment.groupPath.join(' › ')}</span>
                )}
              </>
            ),
          },
          {
            key: 'missing',
            header: texts.state,
            cell: ({ missing }) =>
              missing.length === 0 ? (
                <StatusBadge tone="success" label={texts.ready} />
              ) : (
                <StatusBadge tone="warning" label={texts.missing(missing.length)} />
              ),
          },
          { key: 'model', header: texts.model, cell: (segment) => modelNames[segment.model] },
          { key: 'funding', header: texts.funding, cell: (segment) => fundingNames[segment.funding] },
          {
            key: 'duration',
            header: texts.duration,
            nowrap: true,
            cell: (segment) => texts.months(segment.durationMonths),
          },
          {
            key: 'estimate',
            header: texts.estimate,
            align: 'end',
            nowrap: true,
            cell: (segment) => formatWholeEuros(yearTotals(segment.amounts).estimatedCents),
            total: formatWholeEuros(total.estimatedCents),
          },
          {
            key: 'ceiling',
            header: texts.ceiling,
            align: 'end',
            nowrap: true,
            cell: (segment) => formatWholeEuros(yearTotals(segment.amounts).ceilingCents),
            total: formatWholeEuros(total.ceilingCents),
          },
          {
            key: 'burden',
            header: texts.burdenHours,
            align: 'end',
            cell: (segment) => formatNumber(burdenHours(segment.burdens)),
          },
        ]}
      />
      <p>
        {texts.created}: {formatDay(version.createdOn)}
        {version.fixedOn && `. ${texts.fixedOn}: ${formatDay(version.fixedOn)}`}.
      </p>
    </Section>
  )
}
