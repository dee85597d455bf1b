import { describe, expect, test } from 'vitest'
import { providerRoles, staffRoles } from '../../app/kernel/actor'
import { addMonths, isCivilDate } from '../../app/kernel/civil-date'
import { deterministicId } from '../../prisma/seed/deterministic-id'
import { regionOrganisation } from '../../prisma/seed/example/accounts'
import { exampleDay } from '../../prisma/seed/example/example-day'
import { exampleRegion } from '../../prisma/seed/example/example-region'
import { organisationId } from '../../prisma/seed/example/identities'
import { productCategories, units } from '../../prisma/seed/example/products'
import { segmentCodes } from '../../prisma/seed/example/shapes'
import { municipalities } from '../../prisma/seed/facts/municipalities'
import { attendingOrganisations } from '../../prisma/seed/facts/organisations'
import { otherOrganisations } from '../../prisma/seed/facts/other-organisations'
import { people } from '../../prisma/seed/facts/people'
import { results } from '../../prisma/seed/facts/results'
import { taskforceMembers } from '../../prisma/seed/facts/taskforce'

const {
  accounts,
  awards,
  ceilingUses,
  comments,
  contracts,
  deliveries,
  lots,
  obligations,
  products,
  providers,
  strategyChoices,
  tenders,
} = exampleRegion
const inHalfAYear = addMonths(exampleDay, 6)
const soon = (day: string) => day >= exampleDay && day <= inHalfAYear
const organisationKeys = new Set([
  regionOrganisation.key,
  ...attendingOrganisations.map((o) => o.key),
  ...otherOrganisations.map((o) => o.key),
])

test('ids are version 5, differ, and are the same on every machine', () => {
  expect(deterministicId('contract:LR-2025-0003')).toBe('62a2de2c-b89a-5165-8bc0-59689cc1de1d')
  const ids = [
    ...[
      accounts,
      awards,
      ceilingUses,
      comments,
      contracts,
      deliveries,
      lots,
      obligations,
      strategyChoices,
      tenders,
    ].flatMap((rows) => rows.map((row) => row.id)),
    ...contracts.flatMap((c) =>
      [c.options, c.tariffs, c.ceilings, c.contacts, c.documents].flatMap((rows) => rows.map((row) => row.id)),
    ),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

describe('the register', () => {
  test('about forty contracts with about twenty-five suppliers, in every status and segment', () => {
    expect(contracts).toHaveLength(42)
    expect(new Set(contracts.map((c) => c.supplier)).size).toBe(27)
    expect(new Set(contracts.map((c) => c.status))).toEqual(new Set(['pending', 'active', 'terminated', 'cancelled']))
    expect(new Set(contracts.map((c) => c.segmentCode))).toEqual(new Set(segmentCodes))
    expect(new Set(contracts.map((c) => c.number)).size).toBe(contracts.length)
  })

  test('everything is marked as example', () => {
    for (const rows of [accounts, awards, contracts, lots, strategyChoices, tenders]) {
      expect(rows.every((row) => row.isExample)).toBe(true)
    }
    expect(contracts.every((c) => c.description.includes('Voorbeeldcontract'))).toBe(true)
  })

  test('contracts end, can be ended and can be extended within half a year', () => {
    const active = contracts.filter((c) => c.status === 'active')
    expect(active.filter((c) => soon(c.endsOn)).length).toBeGreaterThanOrEqual(5)
    expect(active.filter((c) => soon(c.noticeOn)).length).toBeGreaterThanOrEqual(5)
    const open = active.flatMap((c) => c.options).filter((o) => o.status === 'open' && soon(o.notifyByOn))
    expect(open.length).toBeGreaterThanOrEqual(5)
  })

  test.each(contracts)('$number has a term that can be', (contract) => {
    expect(contract.startsOn <= contract.endsOn).toBe(true)
    if (contract.maxExtentOn) expect(contract.endsOn < contract.maxExtentOn).toBe(true)
    expect(contract.maxExtentOn !== null).toBe(contract.options.some((option) => option.status === 'open'))
    expect(contract.noticeOn < contract.endsOn).toBe(true)
    expect(contract.municipalityCodes.length).toBeGreaterThanOrEqual(1)
    expect(contract.municipalityCodes.length).toBeLessThanOrEqual(4)
    if (contract.terminatedOn) expect(contract.terminatedOn <= contract.endsOn).toBe(true)
    for (const option of contract.options) expect(isCivilDate(option.notifyByOn)).toBe(true)
  })

  test('notice days: the last day before a whole number of months', () => {
    const noticeOf = (number: string) => contracts.find((c) => c.number === number)?.noticeOn
    expect(noticeOf('LR-2025-0003')).toBe('2027-06-30')
    expect(noticeOf('LR-2024-0031')).toBe('2026-11-30')
    expect(noticeOf('LR-2025-0032')).toBe('2026-12-31')
  })
})

describe('prices', () => {
  test('no two tariffs for the same product, unit and municipality share a day', () => {
    for (const contract of contracts) {
      const groups = new Map<string, { from: string; to: string }[]>()
      for (const t of contract.tariffs) {
        const key = `${t.productCode}|${t.unit}|${t.municipalityCode ?? ''}`
        groups.set(key, [...(groups.get(key) ?? []), { from: t.validFrom, to: t.validUntil }])
      }
      for (const periods of groups.values()) {
        const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))
        sorted.forEach((period, index) => {
          expect(period.from <= period.to, contract.number).toBe(true)
          const next = sorted[index + 1]
          if (next) expect(period.to < next.from, contract.number).toBe(true)
        })
      }
    }
  })

  test('a product has prices for all or per municipality, never both', () => {
    for (const contract of contracts) {
      for (const code of new Set(contract.tariffs.map((t) => t.productCode))) {
        const kinds = contract.tariffs.filter((t) => t.productCode === code).map((t) => t.municipalityCode === null)
        expect(new Set(kinds).size, contract.number).toBe(1)
      }
    }
  })

  test.each([
    ['2025', 9929],
    ['2026', 10338],
    ['2027', 10736],
  ])('the first price of LR-2025-0006 in %s, indexed from year to year and rounded each time', (year, amount) => {
    const contract = contracts.find((c) => c.number === 'LR-2025-0006')
    const tariff = contract?.tariffs.find(
      (t) => t.productCode === '45A04' && t.municipalityCode === '0546' && t.validFrom.startsWith(year),
    )
    expect(tariff?.amountCents).toBe(amount)
  })

  test('some ceilings are used for more than 70 and more than 90 percent', () => {
    const shares = ceilingUses.map((use) => {
      const contract = contracts.find((c) => c.id === use.contractId)
      const ceiling = contract?.ceilings.find((c) => c.municipalityCode === use.municipalityCode && c.year === use.year)
      expect(ceiling, `${contract?.number} ${use.municipalityCode} ${use.year}`).toBeDefined()
      return { year: use.year, share: use.amountCents / (ceiling?.amountCents ?? 1) }
    })
    const running = shares.filter((s) => s.year === 2026).map((s) => s.share)
    expect(running.filter((s) => s > 0.9).length).toBeGreaterThan(5)
    expect(running.filter((s) => s > 0.7 && s <= 0.9).length).toBeGreaterThan(10)
    expect(running.filter((s) => s <= 0.7).length).toBeGreaterThan(10)
  })
})

describe('the catalogue', () => {
  test('categories and units are those of the iJw standard', () => {
    expect(productCategories).toHaveLength(16)
    expect(units.map((unit) => unit.code)).toEqual(['01', '04', '14', '16', '82', '83', '84'])
    for (const product of products) {
      expect(productCategories.map((category) => category.code)).toContain(product.category)
      expect(units.map((unit) => unit.code)).toContain(product.unit)
      expect(product.code.startsWith(product.category)).toBe(true)
    }
  })

  test('a code is known from a source, or says that it is invented', () => {
    for (const product of products) {
      expect(product.isExample).toBe(product.source === null)
      expect(product.code.includes('X')).toBe(product.isExample)
      expect(product.name.endsWith('(voorbeeldcode)')).toBe(product.isExample)
    }
    expect(products.filter((p) => !p.isExample).map((p) => p.code)).toEqual(['45A04', '45A49', '43B11', '50B32'])
  })
})

describe('verantwoording', () => {
  test('an obligation is in every state, and one is late, due soon, in, and approved', () => {
    expect(new Set(obligations.map((o) => o.status))).toEqual(
      new Set(['open', 'submitted', 'returned', 'approved', 'waived']),
    )
    const open = obligations.filter((o) => o.status === 'open')
    expect(open.some((o) => o.templateCode === 'T1' && o.period === '2025')).toBe(true)
    expect(open.some((o) => o.templateCode === 'T3' && o.period === '2026-10')).toBe(true)
    expect(open.some((o) => o.templateCode === 'T3' && o.period === '2026-11')).toBe(true)
  })

  test('deliveries are in every state that lasts', () => {
    expect(new Set(deliveries.map((d) => d.status))).toEqual(
      new Set(['rejected', 'checked', 'submitted', 'returned', 'approved', 'superseded']),
    )
  })

  test('the state of the obligation and of its versions agree', () => {
    for (const obligation of obligations) {
      const counted = deliveries.filter(
        (d) => d.obligationId === obligation.id && ['submitted', 'approved', 'returned'].includes(d.status),
      )
      const expected = ['submitted', 'approved', 'returned'].includes(obligation.status) ? [obligation.status] : []
      expect(
        counted.map((d) => d.status),
        `${obligation.contractNumber} ${obligation.period}`,
      ).toEqual(expected)
    }
  })

  test('nobody decides on a delivery of their own, and nothing happens after the example day', () => {
    for (const d of deliveries) {
      if (d.decidedById) expect([d.uploadedById, d.submittedById]).not.toContain(d.decidedById)
      expect((d.decidedOn ?? d.uploadedOn) <= exampleDay, d.fileName).toBe(true)
    }
    for (const comment of comments) expect(comment.on <= exampleDay).toBe(true)
  })

  test('T1 rows: units times tariff is the amount, and the total its parts', () => {
    const rows = deliveries
      .filter((d) => d.status === 'approved')
      .flatMap((d) => d.rows)
      .filter((r) => r.productcode)
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      if (row.eenheid !== '83') {
        expect((Number(row.aantal_eenheden) * Number(row.tarief)) / 100).toBe(row.bedrag_gedeclareerd)
      }
      expect(row.totaal).toBe(row.bedrag_goedgekeurd)
      expect(Number(row.aantal_clienten)).toBeGreaterThan(0)
    }
  })

  test('T3 rows: never more above the norm or bridged than wait, nothing waits without a day', () => {
    const rows = deliveries.flatMap((d) => d.rows).filter((r) => r.peildatum)
    expect(rows.length).toBeGreaterThan(100)
    for (const row of rows) {
      const waiting = Number(row.wachtenden_aanmelding) + Number(row.wachtenden_start)
      expect(Number(row.waarvan_boven_norm)).toBeLessThanOrEqual(waiting)
      expect(Number(row.waarvan_overbrugging)).toBeLessThanOrEqual(waiting)
      expect(row.max_dagen === null).toBe(waiting === 0)
      if (waiting > 0) expect(Number(row.wachttijd_start_dagen)).toBeLessThanOrEqual(Number(row.max_dagen))
    }
  })
})

describe('what one row names, another holds', () => {
  test('suppliers, lots, awards, products, municipalities and results', () => {
    const providerIds = new Set(providers.map((p) => organisationId(p.key)))
    const lotIds = new Set(lots.map((l) => l.id))
    const awardIds = new Map(awards.map((a) => [a.id, a]))
    const codes = new Map(products.map((p) => [p.code, p]))
    const cbs = new Set(municipalities.map((m) => m.code))
    for (const contract of contracts) {
      expect(providerIds).toContain(contract.supplierId)
      for (const { lotId, awardId } of contract.lots) {
        expect(lotIds).toContain(lotId)
        expect(awardIds.get(awardId)).toMatchObject({ lotId, supplierId: contract.supplierId })
      }
      for (const tariff of contract.tariffs) {
        expect(codes.get(tariff.productCode)?.unit).toBe(tariff.unit)
        if (tariff.municipalityCode) expect(contract.municipalityCodes).toContain(tariff.municipalityCode)
      }
      for (const ceiling of contract.ceilings) expect(contract.municipalityCodes).toContain(ceiling.municipalityCode)
      for (const code of contract.municipalityCodes) expect(cbs).toContain(code)
    }
    expect(new Set(awards.map((a) => a.number)).size).toBe(awards.length)
    const resultCodes = new Set(results.map((r) => r.code))
    for (const choice of strategyChoices) for (const code of choice.resultCodes) expect(resultCodes).toContain(code)
    const tenderIds = new Set(tenders.map((t) => t.id))
    const choiceIds = new Set(strategyChoices.map((c) => c.id))
    for (const lot of lots) {
      expect(tenderIds).toContain(lot.tenderId)
      expect(choiceIds).toContain(lot.strategyChoiceId)
    }
    expect(tenders.map((t) => lots.filter((l) => l.tenderId === t.id).length)).toEqual([1, 5])
  })

  test('accounts, obligations, deliveries and comments', () => {
    const contractIds = new Map(contracts.map((c) => [c.id, c.supplierId]))
    const obligationIds = new Map(obligations.map((o) => [o.id, o.supplierId]))
    const accountIds = new Set(accounts.map((a) => a.id))
    for (const account of accounts) {
      expect(organisationKeys).toContain(account.organisation)
      if (account.dossierContractId) expect([...contractIds.keys()]).toContain(account.dossierContractId)
    }
    for (const o of obligations) expect(contractIds.get(o.contractId)).toBe(o.supplierId)
    for (const d of deliveries) {
      expect(obligationIds.get(d.obligationId)).toBe(d.supplierId)
      for (const id of [d.uploadedById, d.submittedById, d.decidedById]) if (id) expect(accountIds).toContain(id)
    }
    const deliveryIds = new Set(deliveries.map((d) => d.id))
    for (const comment of comments) expect(deliveryIds).toContain(comment.deliveryId)
  })
})

describe('nobody real', () => {
  test('each role has an account, and only the external adviser has a dossier', () => {
    expect(new Set(accounts.map((a) => a.role))).toEqual(new Set([...staffRoles, ...providerRoles]))
    for (const account of accounts) {
      expect(account.dossierContractId !== null).toBe(account.role === 'externalAdviser')
      expect(account.password).toMatch(/^voorbeeld-.+-2026$/)
    }
    expect(new Set(accounts.map((a) => a.email)).size).toBe(accounts.length)
  })

  test('addresses are in domains that nobody has', () => {
    for (const account of accounts) expect(account.email).toMatch(/^[a-z.]+@leidraad\.example$/)
    const contacts = contracts.flatMap((c) => c.contacts)
    for (const contact of contacts) expect(contact.email).toMatch(/^[a-z0-9.-]+@example\.nl$/)
  })

  test('nobody of the sources has an account or is a contact', () => {
    const real = [...people, ...taskforceMembers].flatMap((person) => [person.name, person.name.split(' ').at(-1)])
    const used = [...accounts, ...contracts.flatMap((c) => c.contacts)].map((person) => person.name)
    for (const name of used) {
      expect(real).not.toContain(name)
      expect(real).not.toContain(name.split(' ').at(-1))
    }
  })

  test('Chamber of Commerce and AGB numbers are 8 digits with four zeros in front, each once', () => {
    for (const provider of providers) {
      expect(provider.kvk).toMatch(/^0000\d{4}$/)
      expect(provider.agb).toMatch(/^0000\d{4}$/)
    }
    expect(new Set(providers.map((p) => p.kvk)).size).toBe(providers.length)
    expect(new Set(providers.map((p) => p.agb)).size).toBe(providers.length)
  })
})
