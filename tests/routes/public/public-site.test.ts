/** What robots, calendars and feed readers get of the public site, and what the search finds. */
import { expect, test } from 'vitest'
import { platform, setPlatform } from '~/platform/context.server'
import { loader as securityText } from '~/routes/[.]well-known.security[.]txt'
import { loader as calendar } from '~/routes/openbaar.agenda[.]ics'
import { loader as documents } from '~/routes/openbaar.documenten._index'
import { loader as feed } from '~/routes/openbaar.feed[.]xml'
import { loader as planning } from '~/routes/openbaar.planning'
import { loader as results } from '~/routes/openbaar.resultaten._index'
import { loader as result } from '~/routes/openbaar.resultaten.$code'
import { loader as plans } from '~/routes/openbaar.uitvoeringsplannen._index'
import { loader as plan } from '~/routes/openbaar.uitvoeringsplannen.$planId._index'
import { loader as planFile } from '~/routes/openbaar.uitvoeringsplannen.$planId.bestand'
import { loader as search } from '~/routes/openbaar.zoeken'
import { loader as robots } from '~/routes/robots[.]txt'
import { loader as sitemap } from '~/routes/sitemap[.]xml'
import { load, testNow, useTestApp } from '../../support/app-context'

const app = useTestApp({ example: true })
const textOf = async (loader: Parameters<typeof load>[0], target: string) =>
  (await load(loader, target)).response.text()

test('milestones and meetings stand in one planning, past and to come', async () => {
  const { data } = await load(planning, '/openbaar/planning')
  const titles = data.been.map((entry: { title: string }) => entry.title)
  expect(titles).toContain('Startbijeenkomst koersdocument')
  expect(data.phases.length).toBeGreaterThan(0)
  const days = data.been.flatMap((entry: { on: string | null }) => entry.on ?? [])
  expect(days).toEqual([...days].sort().reverse())
})

test('the calendar has an event for each day that is known, in lines that programs accept', async () => {
  const answer = await load(calendar, '/openbaar/agenda.ics')
  expect(answer.headers.get('Content-Type')).toContain('text/calendar')
  const text = await answer.response.text()
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text).toContain('DTSTART;VALUE=DATE:20190115')
  expect(text).toContain('DTEND;VALUE=DATE:20190116')
  expect(text).toMatch(/DTSTAMP:20261123T120000Z/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('the feed tells documents with an address for ever', async () => {
  const text = await textOf(feed, '/openbaar/feed.xml')
  expect(text).toMatch(/<rss version="2.0"/)
  expect(text).toMatch(/<link>http:\/\/localhost:3000\/openbaar\/documenten\/[0-9a-f-]{36}<\/link>/)
  expect((await load(feed, '/openbaar/feed.xml')).headers.get('Cache-Control')).toBe('public, max-age=300')
})

test('robots may read the public site and are told where it is', async () => {
  expect(await textOf(robots, '/robots.txt')).toContain('Disallow: /\n\nSitemap: http://localhost:3000/sitemap.xml')
  const map = await textOf(sitemap, '/sitemap.xml')
  const { rows } = await app.owner.query<{ count: string }>(
    `select count(*) as count from document where visibility = 'public' and contract_id is null`,
  )
  expect([...map.matchAll(/openbaar\/documenten\/[0-9a-f-]{36}</g)]).toHaveLength(Number(rows[0]?.count))
})

test('security.txt is there once there is somebody to tell, and is true for less than a year', async () => {
  expect((await load(securityText, '/.well-known/security.txt')).status).toBe(404)
  const before = platform()
  setPlatform({ ...before, env: { ...before.env, securityContact: 'mailto:veilig@example.org' } })
  const text = await textOf(securityText, '/.well-known/security.txt')
  setPlatform(before)
  expect(text).toContain('Contact: mailto:veilig@example.org')
  const expires = Date.parse(/Expires: (.+)/.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(testNow)
  expect(expires).toBeLessThan(testNow + 365 * 86_400_000)
})

test('the search of the site finds documents, meetings and dates; nonsense finds nothing and breaks nothing', async () => {
  const found = await load(search, '/openbaar/zoeken?q=koersdocument')
  expect(found.data.documents.length).toBeGreaterThan(0)
  expect(found.data.agenda.map((entry: { title: string }) => entry.title)).toContain('Startbijeenkomst koersdocument')
  for (const q of ['', '%', "'", '\u0000', 'x'.repeat(500), '"; drop table']) {
    expect((await load(search, `/openbaar/zoeken?${new URLSearchParams({ q })}`)).status).toBe(200)
  }
})

test('results: the number first, what is public of it, and the page of each', async () => {
  const { data } = await load(results, '/openbaar/resultaten')
  const all = data.pillars.flatMap((pillar: { results: { code: string }[] }) => pillar.results)
  expect(all).toHaveLength(25)
  const one = await load(result, '/openbaar/resultaten/D4?gebied=0638', { params: { code: 'D4' } })
  const absent = one.data.result.indicators[0].measurements.find(
    (row: { period: string; area: string }) => row.period === '2025' && row.area === '0638',
  )
  expect(absent).toMatchObject({ hundredths: null, reading: 'small' })
  for (const code of ['D99', '\0', '../D4'])
    expect((await load(result, '/openbaar/resultaten/x', { params: { code } })).status).toBe(404)
})

test('plans that were made public, with their holes and their files; an adopted one is not there', async () => {
  const { data } = await load(plans, '/openbaar/uitvoeringsplannen')
  expect(data).toHaveLength(1)
  const planId = data[0].id
  const one = await load(plan, `/openbaar/uitvoeringsplannen/${planId}`, { params: { planId } })
  expect(one.data.plan.actions.length).toBeGreaterThan(2)
  expect(one.data.holes.length).toBeGreaterThan(0)
  const file = await load(planFile, `/openbaar/uitvoeringsplannen/${planId}/bestand?vorm=docx`, { params: { planId } })
  expect(file.headers.get('Content-Disposition')).toContain('uitvoeringsplan_leiden_2026.docx')
  expect(await textOf(feed, '/openbaar/feed.xml')).toContain(`/openbaar/uitvoeringsplannen/${planId}`)
  const { rows } = await app.owner.query<{ id: string }>(`select id from action_plan where status <> 'public'`)
  for (const { id } of rows) {
    expect((await load(plan, '/', { params: { planId: id } })).status).toBe(404)
    expect((await load(planFile, '/?vorm=pdf', { params: { planId: id } })).status).toBe(404)
  }
})

test('the search finds results, plans, tenders and newsletters by the words in them', async () => {
  const of = async (q: string) => (await load(search, `/openbaar/zoeken?${new URLSearchParams({ q })}`)).data
  expect((await of('schoolverzuim')).results.length + (await of('D4')).results.length).toBeGreaterThan(0)
  expect((await of('acht scholen')).plans).toHaveLength(1)
  expect((await of('dagbesteding na schooltijd')).tenders).toHaveLength(1)
  expect((await of('nieuwsbrief')).news.length + (await of('jeugdhulp')).news.length).toBeGreaterThan(0)
})

test('what is gone is said to be gone', async () => {
  const { data } = await load(documents, '/openbaar/documenten?beschikbaar=unavailable')
  expect(data.total).toBeGreaterThan(0)
  expect(data.rows.every((row: { availability: string }) => row.availability === 'unavailable')).toBe(true)
})
