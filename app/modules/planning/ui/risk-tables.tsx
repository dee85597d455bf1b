/** Risks by weight and actions by day. */
import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import { isOverdue, type RiskLevel, riskLevel } from '../domain/risk'
import type { ProjectActionRow, Risk } from '../server/list-risks.server'
import { actionStatusNames, riskLevelNames, riskStatusNames, riskTexts as texts } from '../texts-risk'

const levelTones: Readonly<Record<RiskLevel, Tone>> = { low: 'neutral', middle: 'warning', high: 'error' }
const dayOr = (day: CivilDate | null): string => (day === null ? texts.none : formatDay(day))

type RiskTableProps = { risks: readonly Risk[]; today: CivilDate; mayWrite: boolean }

export const RiskTable = ({ risks, today, mayWrite }: RiskTableProps) => (
  <DataTable
    caption={texts.risks}
    captionHidden
    rows={risks}
    rowKey={(r) => r.id}
    rowTone={(r) => (isOverdue(r, today) ? { tone: 'error', label: texts.overdue } : null)}
    empty={<p>{texts.noRisks}</p>}
    columns={[
      {
        key: 'title',
        header: texts.risk,
        rowHeader: true,
        cell: (r) => (
          <>
            {mayWrite ? <a href={`/project/risicos/${r.id}`}>{r.title}</a> : r.title}
            {r.effect && <small className="ld-source ld-below">{r.effect}</small>}
          </>
        ),
      },
      {
        key: 'level',
        header: texts.level,
        cell: (r) => (
          <>
            <StatusBadge tone={levelTones[riskLevel(r)]} label={riskLevelNames[riskLevel(r)]} />
            <small className="ld-source ld-below">{texts.weight(r.chance, r.impact)}</small>
          </>
        ),
      },
      { key: 'measure', header: texts.measure, cell: (r) => r.measure || texts.none },
      { key: 'owner', header: texts.owner, cell: (r) => r.owner },
      { key: 'due', header: texts.due, nowrap: true, cell: (r) => dayOr(r.dueOn) },
      { key: 'status', header: texts.status, cell: (r) => riskStatusNames[r.status] },
    ]}
  />
)

type ActionTableProps = { actions: readonly ProjectActionRow[]; today: CivilDate; mayWrite: boolean }

export const ActionTable = ({ actions, today, mayWrite }: ActionTableProps) => (
  <DataTable
    caption={texts.actions}
    captionHidden
    rows={actions}
    rowKey={(a) => a.id}
    rowTone={(a) => (isOverdue(a, today) ? { tone: 'error', label: texts.overdue } : null)}
    empty={<p>{texts.noActions}</p>}
    columns={[
      {
        key: 'title',
        header: texts.action,
        rowHeader: true,
        cell: (a) => (mayWrite ? <a href={`/project/risicos/acties/${a.id}`}>{a.title}</a> : a.title),
      },
      { key: 'risk', header: texts.forRisk, cell: (a) => a.riskTitle ?? texts.none },
      { key: 'owner', header: texts.owner, cell: (a) => a.owner },
      { key: 'due', header: texts.due, nowrap: true, cell: (a) => dayOr(a.dueOn) },
      {
        key: 'status',
        header: texts.status,
        cell: (a) => (a.doneOn ? texts.doneOn(formatDay(a.doneOn)) : actionStatusNames[a.status]),
      },
    ]}
  />
)
