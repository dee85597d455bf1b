import type { CivilDate } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { ContractingModel, Funding } from '../domain/choice-kinds'
import type { StrategyStatus } from '../domain/strategy-status'
import { fundingNames, modelNames, statusNames, strategyTexts as texts } from '../texts'
import { SegmentTreeList } from './segment-tree-list'

export const statusTones = { draft: 'neutral', submitted: 'progress', fixed: 'success', withdrawn: 'warning' } as const

type Version = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly status: StrategyStatus
  readonly createdOn: CivilDate
  readonly fixedOn: CivilDate | null
}
type StrategyPageProps = {
  versions: readonly Version[]
  inForce: Version | null
  choices: readonly {
    readonly id: string
    readonly segmentCode: string
    readonly segmentName: string
    readonly groupPath: readonly string[]
    readonly model: ContractingModel
    readonly funding: Funding
    readonly durationMonths: number
  }[]
  may: { read: boolean; write: boolean }
  requestKey: string
  refused?: string | undefined
}

/** What holds now, as a tree of segments, and all versions. */
export function StrategyPage({ versions, inForce, choices, may, requestKey, refused }: StrategyPageProps) {
  return (
    <>
      <PageHeading kind={texts.project} title={texts.title} intro={texts.intro} />
      {refused && <Alert tone="error">{refused}</Alert>}
      <Section title={texts.inForce} id="geldt">
        {inForce ? (
          <>
            <p>{texts.inForceSince(inForce.number, formatDay(inForce.fixedOn ?? inForce.createdOn))}</p>
            <SegmentTreeList
              segments={choices}
              keyOf={(choice) => choice.id}
              show={(choice) => (
                <>
                  <a href={`/project/strategie/${choice.segmentCode}`}>{choice.segmentName}</a>
                  <span className="ld-tree__facts">
                    {modelNames[choice.model]}, {fundingNames[choice.funding]}, {texts.months(choice.durationMonths)}
                  </span>
                </>
              )}
            />
          </>
        ) : (
          <EmptyState title={texts.noStrategy}>{texts.noStrategyText}</EmptyState>
        )}
      </Section>
      <Section title={texts.versions} id="versies">
        <DataTable
          caption={texts.versions}
          captionHidden
          rows={versions}
          rowKey={(version) => version.id}
          empty={<p>{texts.noVersions}</p>}
          columns={[
            {
              key: 'title',
              header: texts.number,
              rowHeader: true,
              cell: ({ id, number, title }) =>
                may.read ? (
                  <a href={`/project/strategie/versies/${id}`}>{texts.versionTitle(number, title)}</a>
                ) : (
                  texts.versionTitle(number, title)
                ),
            },
            {
              key: 'status',
              header: texts.status,
              cell: ({ status }) => <StatusBadge tone={statusTones[status]} label={statusNames[status]} />,
            },
            { key: 'created', header: texts.created, nowrap: true, cell: ({ createdOn }) => formatDay(createdOn) },
            {
              key: 'fixed',
              header: texts.fixedOn,
              nowrap: true,
              cell: ({ fixedOn }) => (fixedOn === null ? '' : formatDay(fixedOn)),
            },
          ]}
        />
        {may.write && (
          <form method="post" className="ld-form">
            <input type="hidden" name="requestKey" value={requestKey} />
            <p>{texts.newVersionText}</p>
            <SubmitButton look="secondary">{texts.newVersion}</SubmitButton>
          </form>
        )}
      </Section>
    </>
  )
}
