/** The actions of a plan: who does what for which result, when, and how far it is in figures and words. */
import { Fragment, type ReactNode } from 'react'
import { DataTable } from '~/ui/data-table'
import { StatusBadge, type Tone } from '~/ui/status-badge'
import type { ActionStatus } from '../domain/action-plan'
import { actionStatusTexts, planTexts as texts } from '../texts'
import { type ActionData, progressOf } from './plan-data'

const tones: Readonly<Record<ActionStatus, Tone>> = {
  planned: 'neutral',
  active: 'progress',
  done: 'success',
  stopped: 'neutral',
}

type Props = {
  actions: readonly ActionData[]
  /** Where a result has its page. */
  resultHref: (code: string) => string
  links?: (action: ActionData) => ReactNode
}

export const ActionTable = ({ actions, resultHref, links }: Props) => (
  <DataTable
    caption={texts.actions}
    captionHidden
    rows={actions}
    rowKey={(action) => action.id}
    rowTone={(action) => (action.isLate ? { tone: 'warning', label: texts.late } : null)}
    columns={[
      {
        key: 'title',
        header: texts.fields.title,
        rowHeader: true,
        cell: (action) => (
          <>
            {action.number}. {action.title}
            <br />
            <small>{action.text}</small>
          </>
        ),
      },
      {
        key: 'party',
        header: texts.party,
        cell: (action) => (
          <>
            {action.partyName}
            <br />
            <small>{action.owner}</small>
          </>
        ),
      },
      {
        key: 'results',
        header: texts.results,
        cell: (action) =>
          action.resultCodes.map((code, index) => (
            <Fragment key={code}>
              {index > 0 && ', '}
              <a href={resultHref(code)}>{code}</a>
            </Fragment>
          )),
      },
      {
        key: 'planned',
        header: texts.planned,
        cell: (action) => (
          <>
            {texts.period(action.plannedFrom, action.plannedUntil)}
            <br />
            <small>{texts.actual(action.startedOn, action.finishedOn)}</small>
          </>
        ),
      },
      {
        key: 'progress',
        header: texts.progress,
        cell: (action) => (
          <>
            <StatusBadge tone={tones[action.status]} label={actionStatusTexts[action.status]} /> {progressOf(action)}
            <br />
            {action.progressText}
          </>
        ),
      },
      { key: 'needs', header: texts.needsHeader, cell: (action) => action.needs },
      ...(links ? [{ key: 'links', header: '', cell: links }] : []),
    ]}
  />
)
