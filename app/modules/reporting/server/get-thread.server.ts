/**
 * De draad: where an object comes from and what follows from it, as the stations that ui/thread.tsx draws:
 * result ← strategy choice ← lot ← award ← contract ← obligation ← delivery.
 */

import type { Actor } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { isUuid } from '~/kernel/uuid'
import { can, type Permission } from '~/modules/access/domain/permissions'
import type { ContractStatus } from '~/modules/contract/domain/contract-status'
import { onlyRow } from '~/platform/database/json-sql.server'
import { queryOf, type ReadSource } from '~/platform/database/query-of.server'
import type { NamedRead } from '~/platform/database/read-together.server'
import type { DeliveryStatus, ObligationStatus } from '../domain/delivery-status'
import { contractStation, deliveryStation, obligationStation, type StationStatus, threadTexts } from '../thread-texts'
import { type ThreadStart, threadSql } from './thread-sql.server'

export type ThreadOf = {
  readonly kind: ThreadStart
  readonly id: string
  /** For what is late. */
  readonly today: CivilDate
  /** Whose permissions decide which stations are links; row-level security decides what is there. */
  readonly actor: Actor
}
type Kind = 'result' | 'strategyChoice' | 'lot' | 'award' | 'contract' | 'obligation' | 'delivery'
export type ThreadStepData = {
  readonly kind: Kind
  readonly stations: readonly {
    readonly title: string
    readonly href: string
    readonly current?: boolean
    readonly status?: StationStatus
  }[]
  readonly total: number
  readonly allHref?: string
  /** The object is all of this step: the lots of a tender. */
  readonly here?: boolean
}

type Found = { id: string; current: boolean }
export type ThreadRow = {
  result: Step<Found & { code: string; text: string }>
  strategyChoice: Step<Found & { code: string; name: string; isLatest: boolean; version: number }>
  lot: Step<Found & { number: number; title: string }>
  award: Step<Found & { number: string; name: string }>
  contract: Step<Found & { number: string; name: string; status: ContractStatus }>
  obligation: Step<
    Found & { template: string; period: string; status: ObligationStatus; dueOn: CivilDate; contract: string }
  >
  delivery: Step<
    Found & { obligationId: string; number: number; status: DeliveryStatus; template: string; period: string }
  >
}
type Step<Item> = { total: number; first: Item[] }

const permissionOf: Readonly<Record<Kind, Permission>> = {
  result: 'project:read',
  strategyChoice: 'project:read',
  lot: 'project:read',
  award: 'project:read',
  contract: 'contract:read',
  obligation: 'obligation:read',
  delivery: 'delivery:read',
}

/** For a page that reads more in the same message; `id` is a UUID. */
export const threadRead = (kind: ThreadStart, id: string): NamedRead<{ thread: ThreadRow }> => ({
  name: `thread-${kind}`,
  text: threadSql(kind),
  values: [id],
})

/** All seven steps, empty ones included. `source` is a transaction (withActor) or a reader (readAs) of the actor. */
export async function getThread(source: ReadSource, of: ThreadOf): Promise<ThreadStepData[]> {
  if (!isUuid(of.id)) return []
  return toThread(await queryOf(source)<{ thread: ThreadRow }>(threadRead(of.kind, of.id)), of)
}

/** The steps of what was read, as far as the actor's role goes. */
export function toThread(rows: readonly { thread: ThreadRow }[], of: ThreadOf): ThreadStepData[] {
  const { thread } = onlyRow(rows)
  return stepsOf(thread, of)
    .filter((step) => can(of.actor, permissionOf[step.kind]))
    .map((step) => (of.kind === 'tender' && step.kind === 'lot' ? { ...step, here: true } : step))
}

function stepsOf(thread: ThreadRow, { kind, id, today }: ThreadOf): ThreadStepData[] {
  const contractId = kind === 'contract' ? id : thread.contract.total === 1 ? thread.contract.first[0]?.id : undefined
  const obligationId = thread.obligation.total === 1 ? thread.obligation.first[0]?.id : undefined
  return [
    step('result', thread.result, '/resultaten', (x) => ({
      title: `${x.code} ${shorten(x.text)}`,
      href: `/resultaten/${x.code}`,
    })),
    step('strategyChoice', thread.strategyChoice, '/project/strategie', (x) => ({
      title: x.name,
      href: x.isLatest ? `/project/strategie/${x.code}` : `/project/strategie/${x.code}?versie=${x.version}`,
    })),
    step('lot', thread.lot, '/project#aanbestedingen', (x) => ({
      title: threadTexts.lot(x.number, x.title),
      href: `/project/percelen/${x.id}`,
    })),
    step('award', thread.award, '/project#aanbestedingen', (x) => ({
      title: threadTexts.award(x.number, x.name),
      href: `/project/gunningen/${x.id}`,
    })),
    step('contract', thread.contract, contractsHref(thread), (x) => ({
      title: `${x.number} ${x.name}`,
      href: `/contracten/${x.id}`,
      status: contractStation(x.status),
    })),
    step(
      'obligation',
      thread.obligation,
      contractId ? `/contracten/${contractId}#verantwoording` : '/verantwoording',
      (x) => ({
        // Of several contracts (or obligations) together, a station says of which it is.
        title: threadTexts.obligation(x.template, x.period, thread.contract.total > 1 ? x.contract : null),
        href: `/verantwoording/${x.id}`,
        status: obligationStation(x.status, x.dueOn < today && (x.status === 'open' || x.status === 'returned')),
      }),
    ),
    step('delivery', thread.delivery, obligationId ? `/verantwoording/${obligationId}` : '/verantwoording', (x) => ({
      title: threadTexts.delivery(x.number, thread.obligation.total > 1 ? `${x.template} ${x.period}` : null),
      href: `/verantwoording/${x.obligationId}/leveringen/${x.id}`,
      status: deliveryStation(x.status),
    })),
  ]
}

/** The list of contracts, narrowed to the segment where there is one. */
function contractsHref(thread: ThreadRow): string {
  const segment = thread.strategyChoice.total === 1 ? thread.strategyChoice.first[0]?.code : undefined
  return segment ? `/contracten?${new URLSearchParams({ segment })}` : '/contracten'
}

function step<Item extends Found>(
  kind: Kind,
  { total, first }: Step<Item>,
  allHref: string,
  show: (item: Item) => Omit<ThreadStepData['stations'][number], 'current'>,
): ThreadStepData {
  const stations = first.map((item) => ({ ...show(item), ...(item.current ? { current: true } : {}) }))
  return { kind, stations, total, allHref }
}

/** The first words of a result: the thread has room for a line, the page has all of it. */
function shorten(text: string): string {
  const most = 60
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))}…`
}
