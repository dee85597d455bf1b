/** The board of all tenders under way: what is next, what blocks, whose turn it is. */
import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { readBoardFilters } from '~/modules/tender/domain/board-filters'
import { listBoard } from '~/modules/tender/server/list-board.server'
import { boardTexts as texts } from '~/modules/tender/texts-board'
import { BoardPage } from '~/modules/tender/ui/board-page'
import { appTexts } from '~/texts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:track')
  const { search, searchParams } = new URL(request.url)
  const board = await listBoard(actor, { filters: readBoardFilters(searchParams), now })
  return json({ ...board, search: search.slice(1) })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function TenderBoard() {
  return <BoardPage {...useLoaderData<typeof loader>()} />
}
