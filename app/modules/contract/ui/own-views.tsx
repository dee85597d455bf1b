import { SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { EmptyState } from '~/ui/empty-state'
import { contractTexts } from '../texts'

const texts = contractTexts.views

type OwnView = {
  readonly id: string
  readonly list: string
  readonly name: string
  readonly query: string
  readonly path: string
  readonly isShared: boolean
  readonly isDefault: boolean
}

/** One's own views, each with what can be done with it. */
export function OwnViews({ views }: { views: readonly OwnView[] }) {
  return (
    <DataTable
      caption={texts.title}
      captionHidden
      rows={views}
      rowKey={(view) => view.id}
      empty={<EmptyState title={texts.none} />}
      columns={[
        {
          key: 'name',
          header: texts.name,
          rowHeader: true,
          cell: (view) => <a href={`${view.path}?${view.query}`}>{view.name}</a>,
        },
        { key: 'list', header: texts.list, cell: (view) => texts.lists[view.list] ?? view.list },
        { key: 'shared', header: texts.shared, cell: (view) => (view.isShared ? texts.yes : texts.no) },
        { key: 'default', header: texts.isDefault, cell: (view) => (view.isDefault ? texts.yes : texts.no) },
        { key: 'change', header: contractTexts.change, cell: (view) => <Changes view={view} /> },
      ]}
    />
  )
}

const Changes = ({ view }: { view: OwnView }) => (
  <form method="post" className="ld-actions">
    <input type="hidden" name="id" value={view.id} />
    <SubmitButton look="tertiary" name="wat" value={view.isShared ? 'niet-delen' : 'delen'}>
      {view.isShared ? texts.unshare : texts.share}
      <span className="ams-visually-hidden">: {view.name}</span>
    </SubmitButton>
    <SubmitButton look="tertiary" name="wat" value={view.isDefault ? 'niet-standaard' : 'standaard'}>
      {view.isDefault ? texts.unmakeDefault : texts.makeDefault}
      <span className="ams-visually-hidden">: {view.name}</span>
    </SubmitButton>
    <SubmitButton look="tertiary" name="wat" value="verwijderen" destructive>
      {texts.remove}
      <span className="ams-visually-hidden">: {view.name}</span>
    </SubmitButton>
  </form>
)
