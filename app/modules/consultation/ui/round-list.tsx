import type { CivilDate } from '~/kernel/civil-date'
import type { SourceMark } from '~/modules/planning/domain/source-mark'
import { SourceNote } from '~/modules/planning/ui/source-note'
import { DataTable } from '~/ui/data-table'
import { formatPeriod } from '~/ui/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { answeredPercent, type Progress, type RoundMoment, type RoundStatus, roundMoment } from '../domain/round'
import { momentNames, consultationTexts as texts } from '../texts-consultation'

type RoundRow = {
  readonly id: string
  readonly title: string
  readonly subjectTitle: string
  readonly subjectVersion: string | null
  readonly startsOn: CivilDate
  readonly endsOn: CivilDate
  readonly status: RoundStatus
  readonly source: SourceMark | null
  readonly progress: Progress
}

const tones: Readonly<Record<RoundMoment, Tone>> = {
  before: 'neutral',
  running: 'progress',
  answering: 'warning',
  reported: 'success',
}
export const MomentBadge = ({ moment }: { moment: RoundMoment }) => (
  <StatusBadge tone={tones[moment]} label={momentNames[moment]} />
)

export const progressText = (progress: Progress): string =>
  texts.progress(progress.answered, progress.total, answeredPercent(progress))

/** The rounds with how far the answers are. */
export const RoundList = ({ rows, today }: { rows: readonly RoundRow[]; today: CivilDate }) => (
  <DataTable
    caption={texts.title}
    captionHidden
    rows={rows}
    rowKey={(round) => round.id}
    columns={[
      {
        key: 'title',
        header: texts.columns.title,
        rowHeader: true,
        cell: (round) => (
          <>
            <a href={`/project/inspraak/${round.id}`}>{round.title}</a> <SourceNote source={round.source} />
          </>
        ),
      },
      {
        key: 'subject',
        header: texts.columns.subject,
        cell: (round) => [round.subjectTitle, round.subjectVersion].filter(Boolean).join(', '),
      },
      { key: 'period', header: texts.columns.period, cell: (round) => formatPeriod(round.startsOn, round.endsOn) },
      {
        key: 'moment',
        header: texts.columns.moment,
        nowrap: true,
        cell: (round) => <MomentBadge moment={roundMoment(round, today)} />,
      },
      { key: 'progress', header: texts.columns.progress, cell: (round) => progressText(round.progress) },
    ]}
  />
)
