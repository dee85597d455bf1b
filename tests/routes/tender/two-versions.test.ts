/** Two people on one form of a tender or the strategy: the second gets who was first, and both versions to choose from. */
import { beforeAll, describe, expect, test } from 'vitest'
import { comparedBurdens } from '~/modules/strategy/ui/burden-values'
import { matrixLabels } from '~/modules/strategy/ui/choice-values'
import { conflictOf as strategyConflictOf } from '~/modules/strategy/ui/form-answer'
import { conflictOf } from '~/modules/tender/ui/change-answer'
import * as tenderPage from '~/routes/aanbestedingen.$tenderId._index'
import * as criterion from '~/routes/aanbestedingen.$tenderId.criteria.$criterionId'
import * as prices from '~/routes/aanbestedingen.$tenderId.percelen.$lotId_.prijzen'
import * as matrix from '~/routes/project.strategie.segmenten.$choiceId.afweging.wijzigen'
import * as burden from '~/routes/project.strategie.segmenten.$choiceId.lasten'
import * as segment from '~/routes/project.strategie.segmenten.$choiceId.wijzigen'
import { comparedValues } from '~/ui/compared-values'
import { loadExampleRegion } from '../../../prisma/seed/load-example-region.server'
import { load, submit, useTestApp } from '../../support/app-context'
import { type SignedIn, signInAs } from '../../support/sign-in'
import { layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
let officer: SignedIn

beforeAll(async () => {
  await loadExampleRegion()
  scene = await layTenderScene(app.database, { publishedAt: null })
  officer = await signInAs(app.database, { role: 'procurementOfficer', name: 'Casper Eerder' })
}, 180_000)

const cookie = () => officer.cookie

describe('a tender', () => {
  const of = (params: Record<string, string> = {}) => ({
    cookie: cookie(),
    params: { tenderId: scene.tenderId, ...params },
  })

  test('price lines: what was typed stays, beside what stands now', async () => {
    const call = of({ lotId: scene.lots[0].id })
    const seen = (await load(prices.loader, 'x', call)).data
    const [line] = seen.values.lines.split('\n')
    const send = (lines: string) =>
      submit(prices.action, 'x', { ...call, form: { lines, version: seen.values.version, reason: '' } })
    expect((await send(line)).status).toBe(302)
    const slower = await send(seen.values.lines)
    expect(slower).toMatchObject({
      status: 409,
      data: { values: { lines: seen.values.lines }, by: { name: 'Casper Eerder' } },
    })
    const stored = (await load(prices.loader, 'x', call)).data.values
    expect(slower.data.values.version).toBe(stored.version)
    expect(conflictOf(slower.data, stored)?.fields).toEqual([
      { label: 'Prijsregels', yours: seen.values.lines, theirs: line },
    ])
  })

  test('a criterion: field by field, codes in words', async () => {
    const call = of({ criterionId: scene.lots[0].criterionIds[0] })
    const { values, lots, parents } = (await load(criterion.loader, 'x', call)).data
    const form = { ...values, title: 'Plan van de eerste', reason: '' }
    expect((await submit(criterion.action, 'x', { ...call, form })).status).toBe(302)
    const slower = await submit(criterion.action, 'x', { ...call, form: { ...form, title: 'Plan van de tweede' } })
    expect(slower.status).toBe(409)
    const stored = (await load(criterion.loader, 'x', call)).data.values
    const { criterionWord } = await import('~/modules/tender/ui/stored-values')
    const { fields } = conflictOf(slower.data, stored, criterionWord({ lots, parents }))!
    expect(fields.filter(({ yours, theirs }) => yours !== theirs)).toEqual([
      { label: 'Titel', yours: 'Plan van de tweede', theirs: 'Plan van de eerste' },
    ])
    expect(fields.find(({ label }) => label === 'Soort')?.theirs).not.toBe('award')
  })

  test('publishing what somebody else changed meanwhile is told as that, and a withdrawal keeps its reason', async () => {
    const publish = await submit(tenderPage.action, 'x', { ...of(), form: { stap: 'publiceren', version: '1' } })
    expect([publish.status, publish.data.problem]).toEqual([409, expect.stringContaining('intussen gewijzigd')])
    const stop = { stap: 'intrekken', version: '1', cancelReason: 'Geen geld.' }
    const cancel = await submit(tenderPage.action, 'x', { ...of(), form: stop })
    expect(cancel).toMatchObject({ status: 409, data: { typed: 'Geen geld.' } })
  })
})

test('a segment of the strategy: both versions', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select c.id from strategy_choice c join strategy_version v on v.id = c.version_id where v.status = 'draft' order by c.position limit 1`,
  )
  const call = { cookie: cookie(), params: { choiceId: rows[0]!.id } }
  const { values } = (await load(segment.loader, 'x', call)).data
  expect((await submit(segment.action, 'x', { ...call, form: { ...values, rationale: 'De eerste.' } })).status).toBe(
    302,
  )
  const slower = await submit(segment.action, 'x', { ...call, form: { ...values, rationale: 'De tweede.' } })
  expect(slower).toMatchObject({
    status: 409,
    data: { by: { name: 'Casper Eerder' }, values: { rationale: 'De tweede.' } },
  })
  const stored = (await load(segment.loader, 'x', call)).data.values
  expect(strategyConflictOf(slower.data, stored)?.fields.filter(({ yours, theirs }) => yours !== theirs)).toEqual([
    { label: 'Onderbouwing', yours: 'De tweede.', theirs: 'De eerste.' },
  ])
})

test('a decision matrix: what differs, each field named with its principle', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select m.choice_id as id from matrix_criterion m join strategy_choice c on c.id = m.choice_id
       join strategy_version v on v.id = c.version_id where v.status = 'draft' order by c.position limit 1`,
  )
  const call = { cookie: cookie(), params: { choiceId: rows[0]!.id } }
  const { values, matrix: seen } = (await load(matrix.loader, 'x', call)).data
  const [criterion, option] = [seen.criteria[0], seen.options[0]]
  const field = `motivatie-${option.id}-${criterion.id}`
  const send = (motivation: string) => submit(matrix.action, 'x', { ...call, form: { ...values, [field]: motivation } })
  expect((await send('De eerste.')).status).toBe(302)
  const slower = await send('De tweede.')
  expect(slower).toMatchObject({
    status: 409,
    data: { by: { name: 'Casper Eerder' }, values: { [field]: 'De tweede.' } },
  })
  const stored = (await load(matrix.loader, 'x', call)).data.values
  const { fields } = strategyConflictOf(slower.data, stored, { labels: matrixLabels(seen) })!
  expect(fields).toHaveLength(Object.keys(stored).length - 1)
  expect(fields.filter(({ yours, theirs }) => yours !== theirs)).toEqual([
    { label: `${criterion.name}. Motivering: ${option.name}`, yours: 'De tweede.', theirs: 'De eerste.' },
  ])
})

test('a line of paperwork: beside what stands now, and taking one out has nothing to compare', async () => {
  const { rows } = await app.owner.query<{ id: string }>(
    `select c.id from strategy_choice c join strategy_version v on v.id = c.version_id where v.status = 'draft' order by c.position desc limit 1`,
  )
  const call = { cookie: cookie(), params: { choiceId: rows[0]!.id } }
  const { values, burdens } = (await load(burden.loader, 'x', call)).data
  const send = (name: string) =>
    submit(burden.action, 'x', { ...call, form: { ...values, name, columns: '9', timesPerYear: '4', minutes: '30' } })
  expect((await send('Lijst van de eerste')).status).toBe(302)
  const slower = await send('Lijst van de tweede')
  expect(slower).toMatchObject({
    status: 409,
    data: { by: { name: 'Casper Eerder' }, values: { name: 'Lijst van de tweede', minutes: '30' } },
  })
  const standing = (await load(burden.loader, 'x', call)).data.burdens
  expect(standing).toHaveLength(burdens.length + 1)
  const words = 'Kolommen: 9; Keer per jaar: 4; Minuten per keer: 30'
  const fields = comparedBurdens(slower.data.values, standing)
  expect(fields.slice(-2)).toEqual([
    { label: 'Lijst van de eerste', yours: words, theirs: words },
    { label: 'Lijst van de tweede', yours: words, theirs: '' },
  ])
  expect(
    comparedBurdens({ ...slower.data.values, name: 'Lijst van de eerste', columns: '8' }, standing).at(-1),
  ).toEqual({
    label: 'Lijst van de eerste',
    yours: words.replace('9', '8'),
    theirs: words,
  })
  const removal = { ...values, stap: 'verwijderen', position: String(standing.at(-1).position) }
  const late = await submit(burden.action, 'x', { ...call, form: removal })
  expect(late).toMatchObject({ status: 409, data: { by: null, errors: { form: [expect.any(String)] } } })
})

test('lines that end as a browser ends them are no difference', () => {
  const [field] = comparedValues({ t: 'een\r\ntwee' }, { t: 'een\ntwee' }, { labels: {} })
  expect(field).toEqual({ label: 't', yours: 'een\ntwee', theirs: 'een\ntwee' })
})

test('one ticked box comes as a text, and none not at all', () => {
  const compared = (yours: string | undefined) =>
    comparedValues(
      yours === undefined ? {} : { g: yours },
      { g: ['a', 'b'], v: '1' },
      { labels: { g: 'G' }, without: ['v'] },
    )
  expect(compared('a')).toEqual([{ label: 'G', yours: 'a', theirs: 'a, b' }])
  expect(compared(undefined)).toEqual([{ label: 'G', yours: '', theirs: 'a, b' }])
})
