import type { CivilDate } from '~/kernel/civil-date'
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import type { NoticeSubtype } from '../domain/notice-fields'
import type { RuleSource } from '../domain/regime'
import { tenderTexts } from '../texts'
import { noticeTexts as texts } from '../texts-notice'

type NoticeListPageProps = {
  tender: { readonly id: string; readonly number: string; readonly title: string }
  notices: readonly {
    readonly subtype: NoticeSubtype
    readonly isMandatory: boolean
    readonly source: RuleSource | null
    readonly isComplete: boolean
    readonly missing: number
    readonly reference: string | null
    readonly publishedOn: CivilDate | null
  }[]
}

/** Mandatory announcements of the regime as tasks; the others can be used as well. */
export function NoticeListPage({ tender, notices }: NoticeListPageProps) {
  const path = `/aanbestedingen/${tender.id}/aankondigingen`
  return (
    <>
      <PageHeading
        kind={`${tender.number} ${tender.title}`}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[
          { label: tenderTexts.list.title, href: '/aanbestedingen' },
          { label: tender.number, href: `/aanbestedingen/${tender.id}` },
        ]}
      />
      <DataTable
        caption={texts.title}
        captionHidden
        rows={notices}
        rowKey={({ subtype }) => subtype}
        columns={[
          {
            key: 'subtype',
            header: texts.subtype,
            rowHeader: true,
            cell: ({ subtype }) => <a href={`${path}/velden?soort=${subtype}`}>{texts.subtypes[subtype]}</a>,
          },
          { key: 'mandatory', header: texts.mandatory, cell: ({ isMandatory }) => texts.yesNo(isMandatory) },
          { key: 'state', header: texts.state, cell: (notice) => <NoticeState {...notice} /> },
          {
            key: 'source',
            header: texts.source,
            cell: ({ source }) => source && `${source.article}${source.confirmed ? '' : ` (${texts.unconfirmed})`}`,
          },
          { key: 'reference', header: texts.reference, cell: ({ reference }) => reference },
          {
            key: 'published',
            header: texts.publishedOn,
            nowrap: true,
            cell: ({ publishedOn }) => publishedOn && formatDay(publishedOn),
          },
        ]}
      />
    </>
  )
}

function NoticeState(notice: NoticeListPageProps['notices'][number]) {
  if (notice.publishedOn) return <StatusBadge tone="success" label={texts.states.published} />
  if (!notice.isMandatory) return <StatusBadge tone="neutral" label={texts.states.notNeeded} />
  if (notice.isComplete) return <StatusBadge tone="progress" label={texts.states.ready} />
  return <StatusBadge tone="warning" label={texts.missing(notice.missing)} />
}
