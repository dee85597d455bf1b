/** One search over documents, contracts, tenders, organisations, meetings and results, grouped; one group in pages. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagingOf } from '~/kernel/paging'
import { requireLogin } from '~/modules/access/server/require-person.server'
import { Snippet } from '~/modules/document/ui/snippet'
import { searchAll } from '~/search.server'
import { readSearchKind } from '~/search-kinds'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatNumber } from '~/ui/format'
import { addressWith } from '~/ui/list-address'
import { PageHeading, Section } from '~/ui/page-heading'
import { Pagination } from '~/ui/pagination'
import { TextField } from '~/ui/text-fields'

const path = '/zoeken'
const texts = appTexts.searching
const shownOfEach = 5
const mostText = 100

/** This page is plain HTML: nothing on it moves. */
export const handle = { withoutScripts: true }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requireLogin({ request, context })
  const params = new URL(request.url).searchParams
  const search = (params.get('q') ?? '').replaceAll('\0', '').trim().slice(0, mostText)
  const kind = readSearchKind(params.get('in'))
  const paging = kind === null ? { page: 1, pageSize: shownOfEach } : pagingOf(params)
  const groups = await searchAll(actor, { search, kind, now, ...paging })
  return json({ search, kind, groups, ...paging, query: params.toString() })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function SearchPage() {
  const { search, kind, groups, page, pageSize, query } = useLoaderData<typeof loader>()
  const address = { path, search: query }
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        breadcrumb={kind === null ? [] : [{ label: texts.all, href: addressWith(address, { in: null, pagina: null }) }]}
      />
      <form className="ld-form" action={path}>
        {kind !== null && <input type="hidden" name="in" value={kind} />}
        <TextField label={texts.label} name="q" type="search" defaultValue={search} maxLength={mostText} />
        <Actions>
          <SubmitButton>{texts.button}</SubmitButton>
        </Actions>
      </form>
      {search !== '' && groups.length === 0 && <EmptyState title={texts.none}>{texts.noneText}</EmptyState>}
      {groups.map((group) => (
        <Section
          key={group.kind}
          title={texts.found(texts.kinds[group.kind], formatNumber(group.total))}
          id={group.kind}
        >
          {!group.exact && <Alert tone="info">{texts.resembling}</Alert>}
          <ul className="ld-public-list">
            {group.rows.map((row) => (
              <li key={row.href}>
                <a href={row.href}>{row.title}</a>
                <span className="ld-public-date">{row.note}</span>
                <Snippet parts={row.snippet} />
              </li>
            ))}
          </ul>
          {kind === null && group.total > group.rows.length && (
            <p>
              <a href={addressWith(address, { in: group.kind })}>{texts.more(texts.kinds[group.kind])}</a>
            </p>
          )}
          {kind !== null && <Pagination address={address} page={page} pageSize={pageSize} total={group.total} />}
        </Section>
      ))}
    </>
  )
}
