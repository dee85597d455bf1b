import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { providerRoles, type Role, staffRoles } from '~/kernel/actor'
import { civilDate } from '~/kernel/civil-date'
import { can } from '~/modules/access/domain/permissions'
import {
  rolesWithBudget,
  type TaskCode,
  taskDefinitions,
  taskHref,
  tasksOfRole,
} from '~/modules/reporting/domain/tasks'
import { taskPageTexts, taskTexts } from '~/modules/reporting/texts-tasks'
import { TaskPage } from '~/modules/reporting/ui/task-page'
import { loader as admissionsLoader } from '~/routes/aanbestedingen.$tenderId.toelating._index'
import { loader as evidenceLoader } from '~/routes/aanbestedingen.$tenderId.toelating.bewijzen._index'
import { loader as contractsLoader } from '~/routes/contracten._index'
import { loader as documentsLoader } from '~/routes/documenten._index'
import { loader as peopleLoader } from '~/routes/gebruikers'
import { loader as ownBidsLoader } from '~/routes/inschrijvingen._index'
import { loader as tasksLoader } from '~/routes/mijn-taken'
import { loader as mailsLoader } from '~/routes/postvak-uit'
import { loader as milestonesLoader } from '~/routes/project.planning.mijlpalen._index'
import { loader as templatesLoader } from '~/routes/sjablonen._index'
import { loader as promisesLoader } from '~/routes/toezeggingen'
import { loader as reportingLoader } from '~/routes/verantwoording._index'
import { load, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'

const app = useTestApp({ example: true })
const roles: readonly Role[] = [...staffRoles, ...providerRoles]
const people = new Map<string, SignedIn>()

beforeAll(async () => {
  const { rows } = await app.owner.query<{ cardea: string; dossier: string; municipality: string }>(
    `select (select o.id from organisation o join contract c on c.supplier_id = o.id where c.number = 'LR-2025-0003') as cardea,
       (select id from contract where number = 'LR-2025-0003') as dossier`,
  )
  const { cardea, dossier } = rows[0]!
  for (const role of roles) {
    const isProvider = (providerRoles as readonly Role[]).includes(role)
    const scope = role === 'externalAdviser' ? ({ kind: 'dossier', contractId: dossier } as const) : undefined
    people.set(
      role,
      await signInAs(app.database, {
        role,
        ...(isProvider ? { organisationId: cardea } : {}),
        ...(scope ? { scope } : {}),
      }),
    )
  }
  people.set(
    'contractManager of Leiden',
    await signInAs(app.database, { role: 'contractManager', scope: { kind: 'municipality', code: '0546' } }),
  )
  // Something to find for the tiles that the example leaves at nothing.
  await app.owner.query(
    `insert into invitation (token_hash, email, name, organisation_id, role, created_at, expires_at)
     values ('t', 'x@mail.example', 'X', $1, 'reporter', '2026-11-01', '2026-11-08')`,
    [cardea],
  )
  await app.owner.query(
    `insert into mail (message_key, kind, to_address, subject, text, failed_reason) values ('m', 'k', 't', 's', 't', 'kapot')`,
  )
}, 180_000)

type Shown = {
  tasks: { code: TaskCode; count: number; href: string }[]
  facts: Record<string, unknown>
  budget: { years: unknown[] } | null
}
const tasksOf = async (who: string): Promise<Shown> => {
  const { cookie } = people.get(who)!
  const answer = await load(tasksLoader, '/mijn-taken', { cookie })
  expect(answer.status).toBe(200)
  return answer.data
}

/** The total that the page behind a tile says, for the pages that are lists. */
async function totalOf(href: string, cookie: string): Promise<number | null> {
  const path = new URL(href, 'http://x').pathname
  if (path === '/verantwoording') return (await load(reportingLoader, href, { cookie })).data.total
  if (path === '/toezeggingen') return (await load(promisesLoader, href, { cookie })).data.total
  if (path === '/contracten') {
    // Somebody's default view is not in the way: the tile has filters of its own.
    return (await load(contractsLoader, href, { cookie, headers: { Referer: 'http://localhost:3000/contracten' } }))
      .data.total
  }
  if (path === '/project/planning/mijlpalen') {
    return (await load(milestonesLoader, href, { cookie })).data.milestones.length
  }
  if (path === '/postvak-uit') return (await load(mailsLoader, href, { cookie })).data.total
  if (path === '/inschrijvingen') return (await load(ownBidsLoader, href, { cookie })).data.total
  if (path === '/documenten') return (await load(documentsLoader, href, { cookie })).data.total
  if (path === '/sjablonen') return (await load(templatesLoader, href, { cookie })).data.templates.length
  if (path === '/gebruikers') {
    const { data } = await load(peopleLoader, href, { cookie })
    return href.includes('uitnodigingen') ? data.invitationsTotal : data.peopleTotal
  }
  return null
}

describe.each([...roles, 'contractManager of Leiden'])('%s', (who) => {
  test('sees its tiles, and each says the total of the list behind it', async () => {
    const { cookie } = people.get(who)!
    const { tasks } = await tasksOf(who)
    const role = who.split(' ')[0] as Role
    const always = tasksOfRole[role].filter((code) => !('onlyWhenSome' in taskDefinitions[code]))
    expect(tasks.map(({ code }) => code)).toEqual(always)
    let compared = 0
    for (const { code, count, href } of tasks) {
      const total = await totalOf(href, cookie)
      if (total === null) continue
      compared += 1
      expect({ code, count }).toEqual({ code, count: total })
    }
    // Council members read pages, not lists.
    expect(compared > 0).toBe(role !== 'councilMember')
  })
})

test('what waits in one open house leads to its list; in several, to the open houses', async () => {
  await app.owner.query(
    `insert into tender_member (tender_id, user_id, role, appointed_at) select id, $1, 'officer', now() from tender where regime = 'openHouse'`,
    [people.get('procurementOfficer')!.userId],
  )
  const { cookie } = people.get('procurementOfficer')!
  const { rows } = await app.owner.query<{ id: string }>(`select id from tender where number = 'LR-A-2026-04'`)
  const tenderId = rows[0]!.id
  const { tasks } = await tasksOf('procurementOfficer')
  for (const [code, loader, list] of [
    ['admissions', admissionsLoader, 'toelating?status=waiting'],
    ['evidenceExpiring', evidenceLoader, 'toelating/bewijzen?bewijs=due'],
  ] as const) {
    const tile = tasks.find((task) => task.code === code)!
    expect(tile).toMatchObject({ count: expect.any(Number), href: `/aanbestedingen/${tenderId}/${list}` })
    const { data } = await load(loader, tile.href, { cookie, params: { tenderId } })
    expect(tile.count).toBeGreaterThan(0)
    expect(data.total).toBe(tile.count)
    expect(taskHref(code)).toBe('/aanbestedingen?procedure=openHouse')
  }
})

test('who evaluates beside another job is told, and is led to the tender; so is who awards, opens or decides', async () => {
  const { rows } = await app.owner.query<{ id: string }>(`select id from tender where number = 'LR-A-2026-03'`)
  const tenderId = rows[0]!.id
  await app.owner.query(
    `insert into tender_member (tender_id, user_id, role, appointed_at) values ($1, $2, 'evaluator', now())`,
    [tenderId, people.get('policyAdviser')!.userId],
  )
  const { tasks } = await tasksOf('policyAdviser')
  expect(tasks[0]).toEqual({
    code: 'alsoScoreSheets',
    count: expect.any(Number),
    href: `/aanbestedingen/${tenderId}/beoordeling`,
  })
  expect(tasks[0]!.count).toBeGreaterThan(0)
  for (const [code, page] of [
    ['vaultsToOpen', 'kluis'],
    ['awardsWaiting', 'gunning'],
    ['interests', 'beoordeling'],
  ] as const) {
    expect(taskHref(code, tenderId)).toBe(`/aanbestedingen/${tenderId}/${page}`)
  }
})

test('a bidder is told of what is open to bid on, and not that there is nothing', async () => {
  const { tasks } = await tasksOf('bidder')
  expect(tasks[0]).toMatchObject({ code: 'openTenders', href: '/inschrijvingen?stand=open' })
  expect(tasks[0]!.count).toBeGreaterThan(0)
  const page = (count: number) =>
    renderToStaticMarkup(
      createElement(TaskPage, {
        tasks: [{ code: 'openTenders', count, href: '/inschrijvingen?stand=open' }],
        facts: {} as never,
        budget: null,
        role: 'bidder',
        today: civilDate('2026-11-23'),
        can: { budget: false },
      }),
    )
  const told = taskPageTexts.reading.bidder!.title
  expect([page(0).includes(`${told}</`), page(2).includes(`${told}</`)]).toEqual([true, false])
})

test('the example has work on the desk of a contract manager, with its story', async () => {
  const { tasks, facts } = await tasksOf('contractManager')
  const count = (code: TaskCode) => tasks.find((task) => task.code === code)?.count ?? 0
  for (const code of ['toReview', 'late', 'returned', 'asked', 'endsSoon', 'noticeSoon', 'spaceNearlyGone'] as const) {
    expect({ code, count: count(code) }).not.toEqual({ code, count: 0 })
  }
  expect(facts.oldestToReviewOn).toMatch(/^2026-/)
  const told = taskTexts.toReview.tell(count('toReview'), { ...facts, today: '2026-11-23' } as never)
  expect(told).toMatch(/wacht \d+ werkdagen\.$/)
})

test('a municipality sees what is its own: fewer, and never more', async () => {
  const [all, own] = [await tasksOf('contractManager'), await tasksOf('contractManager of Leiden')]
  const late = ({ tasks }: Shown) => tasks.find(({ code }) => code === 'activeContracts' || code === 'late')?.count ?? 0
  expect(late(own)).toBeLessThanOrEqual(late(all))
  for (const [index, task] of own.tasks.entries()) expect(task.count).toBeLessThanOrEqual(all.tasks[index]!.count)
})

test('the budget is for who works with it', async () => {
  for (const role of roles) {
    const { budget } = await tasksOf(role)
    expect({ role, years: budget?.years.length ?? 0 }).toEqual({
      role,
      years: rolesWithBudget.includes(role) ? budget!.years.length : 0,
    })
    if (rolesWithBudget.includes(role)) expect(budget!.years.length).toBeGreaterThan(0)
  }
})

test('no role gets a tile whose page it may not open', () => {
  const permissions = {
    '/aanbestedingen': 'tender:read',
    '/gunningsbrieven': 'bidderQuestion:answer',
    '/herstelvragen': 'bidderQuestion:answer',
    '/inschrijvingen': 'bid:write',
    '/inschrijvingen/toelatingen': 'admission:apply',
    '/verantwoording': 'obligation:read',
    '/contracten': 'contract:read',
    '/toezeggingen': 'contract:read',
    '/gebruikers': 'user:manage',
    '/postvak-uit': 'mail:read',
    '/logboek': 'audit:read',
    '/project': 'project:read',
    '/project/besluiten': 'planning:read',
    '/project/planning/mijlpalen': 'planning:read',
    '/project/planning/tijdlijn': 'planning:read',
    '/resultaten': 'project:read',
    '/documenten': 'document:read',
    '/sjablonen': 'template:read',
  } as const
  for (const role of roles) {
    for (const code of tasksOfRole[role]) {
      const path = new URL(taskDefinitions[code].href, 'http://x').pathname as keyof typeof permissions
      expect({ role, path, may: can(people.get(role)!.actor, permissions[path]) }).toEqual({ role, path, may: true })
    }
  }
})

test('the administrator reads what went wrong, and the head of the chain', async () => {
  const { facts } = await tasksOf('administrator')
  expect(facts).toMatchObject({ failedMails: 1, expiredInvitations: 1 })
  expect(facts.chainHead).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect((await tasksOf('contractManager')).facts).toMatchObject({
    failedMails: 0,
    chainHead: null,
    peopleWithoutSecondStep: 0,
  })
})

test('a visitor is led to the login page', async () => {
  expect(await load(tasksLoader, '/mijn-taken')).toMatchObject({
    status: 302,
    location: '/inloggen?verder=%2Fmijn-taken',
  })
})
