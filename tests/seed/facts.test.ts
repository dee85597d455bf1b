import { describe, expect, test } from 'vitest'
import { sumCents } from '../../app/kernel/money'
import { attendanceFirst, attendanceSecond } from '../../prisma/seed/facts/attendance'
import { budgetLines, budgetTotal, budgetYears } from '../../prisma/seed/facts/budget'
import { contradictions } from '../../prisma/seed/facts/contradictions'
import { decisions } from '../../prisma/seed/facts/decisions'
import { documents } from '../../prisma/seed/facts/documents'
import { meetings, meetingThemes } from '../../prisma/seed/facts/meetings'
import { municipalities, regionCodes } from '../../prisma/seed/facts/municipalities'
import { attendingOrganisations } from '../../prisma/seed/facts/organisations'
import { otherOrganisations } from '../../prisma/seed/facts/other-organisations'
import { people } from '../../prisma/seed/facts/people'
import { phases } from '../../prisma/seed/facts/project'
import { pillars, results } from '../../prisma/seed/facts/results'
import { type SourceMark, sources } from '../../prisma/seed/facts/sources'
import { positions } from '../../prisma/seed/facts/stakeholder-positions'
import { facts } from './facts-on-record'

const codes = new Set<string>(sources.map((source) => source.code))
const organisations = new Set([...attendingOrganisations, ...otherOrganisations].map((o) => o.key))
const cbsCodes = new Set(municipalities.map((m) => m.code))

describe('every fact says where it stands', () => {
  test.each(Object.entries(facts))('%s', (_, entries) => {
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) {
      const { source } = entry as { source?: SourceMark }
      expect(codes, JSON.stringify(entry)).toContain(source?.document)
      expect(source?.place.length, JSON.stringify(entry)).toBeGreaterThan(2)
    }
  })

  test('the register holds each source once', () => {
    expect(sources.map((source) => source.code)).toEqual(['S0', 'S1', 'S2', 'S3', 'S4', 'K', 'P'])
  })
})

describe('who came', () => {
  test('34 rows on 4 February, 31 on 21 February, 12 in both, 53 organisations', () => {
    const first = new Set(attendanceFirst.map((row) => row.organisation))
    const second = new Set(attendanceSecond.map((row) => row.organisation))
    expect(attendanceFirst).toHaveLength(34)
    expect(attendanceSecond).toHaveLength(31)
    expect([...first].filter((key) => second.has(key))).toHaveLength(12)
    expect(new Set([...first, ...second]).size).toBe(53)
    expect(attendingOrganisations.map((o) => o.key).sort()).toEqual([...new Set([...first, ...second])].sort())
    expect(new Set([...attendanceFirst, ...attendanceSecond].map((row) => row.verbatim)).size).toBe(53)
  })

  test('the name that a list printed is found, as the name or as an alias', () => {
    const known = new Map(attendingOrganisations.map((o) => [o.key, [o.name, ...o.aliases]]))
    for (const row of [...attendanceFirst, ...attendanceSecond]) {
      expect(known.get(row.organisation), row.organisation).toContain(row.verbatim)
    }
  })

  test('keys are unique and a doubt points both ways', () => {
    expect(organisations.size).toBe(attendingOrganisations.length + otherOrganisations.length)
    const doubts = attendingOrganisations.filter((o) => o.possiblySameAs)
    expect(doubts.length).toBe(4)
    for (const doubt of doubts) {
      expect(attendingOrganisations.find((o) => o.key === doubt.possiblySameAs)?.possiblySameAs).toBe(doubt.key)
    }
  })
})

test('four municipalities of the region, twelve of Holland Rijnland, codes with their leading zero', () => {
  expect(municipalities).toHaveLength(12)
  expect(municipalities.filter((m) => m.inRegion).map((m) => m.code)).toEqual([...regionCodes])
  expect(cbsCodes.size).toBe(12)
  for (const { code } of municipalities) expect(code).toMatch(/^[0-9]{4}$/)
})

test('25 results: 10, 7 and 8, numbered through, each with a proposed indicator', () => {
  expect(pillars.map((pillar) => pillar.results.length)).toEqual([10, 7, 8])
  expect(results).toHaveLength(25)
  for (const pillar of pillars) {
    expect(pillar.results.map((r) => r.code)).toEqual(pillar.results.map((_, i) => `${pillar.code}${i + 1}`))
  }
  expect(results.every((r) => r.indicator.status === 'voorstel' && r.indicator.measuredBy.length > 0)).toBe(true)
})

describe('the multi-year budget', () => {
  test.each([...budgetYears])('the column of %i adds up to the printed total', (year) => {
    expect(sumCents(budgetLines.map((line) => line.amounts[year]))).toBe(budgetTotal.amounts[year])
  })

  test('four lines in four years, 146,488,719 euros in all', () => {
    expect(budgetLines.map((line) => line.municipality)).toEqual([...regionCodes])
    expect(sumCents(budgetYears.map((year) => budgetTotal.amounts[year]))).toBe(14_648_871_900)
  })
})

test('five phases, each after the phases that it needs', () => {
  expect(phases.map((phase) => phase.number)).toEqual([1, 2, 3, 4, 5])
  for (const phase of phases) for (const needed of phase.dependsOn) expect(needed).toBeLessThan(phase.number)
})

test('the course document: three councils adopted it, Zoeterwoude took note', () => {
  const outcomes = decisions.filter((d) => d.document === 'course').map((d) => [d.municipality, d.outcome])
  expect(outcomes).toEqual([
    ['0546', 'vastgesteld'],
    ['0547', 'vastgesteld'],
    ['0579', 'vastgesteld'],
    ['0638', 'kennisgenomen'],
  ])
})

test('a contradiction keeps at least two different values', () => {
  expect(contradictions).toHaveLength(8)
  for (const { values, subject } of contradictions) {
    expect(new Set(values.map((v) => v.value)).size, subject).toBe(values.length)
    expect(values.length, subject).toBeGreaterThan(1)
  }
})

test('what one fact names, another holds', () => {
  const meetingKeys = new Set(meetings.map((m) => m.key))
  const documentKeys = new Set(documents.map((d) => d.key))
  for (const row of [...attendanceFirst, ...attendanceSecond]) expect(meetingKeys).toContain(row.meeting)
  for (const theme of meetingThemes) expect(meetingKeys).toContain(theme.meeting)
  for (const position of positions) {
    expect(meetingKeys).toContain(position.meeting)
    if (position.organisation) expect(organisations).toContain(position.organisation)
  }
  for (const document of documents) {
    if (document.issuer) expect(organisations, document.key).toContain(document.issuer)
    for (const owner of document.owners) expect(cbsCodes).toContain(owner)
  }
  for (const decision of decisions) {
    if (decision.document) expect(documentKeys).toContain(decision.document)
    if (decision.municipality) expect(cbsCodes).toContain(decision.municipality)
  }
  for (const person of people) if (person.organisation) expect(organisations).toContain(person.organisation)
})

test('no fact holds an e-mail address', () => {
  expect(JSON.stringify(facts)).not.toMatch(/[\w.]+@[\w-]+\.\w+/)
})
