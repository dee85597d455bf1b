import { describe, expect, test } from 'vitest'
import { deliveries } from '../../prisma/seed/example/deliveries'
import { checkExample } from '../../prisma/seed/write/check-example'

const outcomes = deliveries.map((delivery) => ({ delivery, outcome: checkExample(delivery) }))
const of = (status: string) => outcomes.filter(({ delivery }) => delivery.status === status)

describe('the real check, over the same cells', () => {
  test.each(['submitted', 'returned', 'approved', 'superseded', 'checked'])('takes every %s file', (status) => {
    expect(of(status).length).toBeGreaterThan(0)
    for (const { delivery, outcome } of of(status)) {
      expect(outcome.summary.accepted, delivery.fileName).toBe(true)
      expect(outcome.summary.rows, delivery.fileName).toBe(delivery.rows.length)
    }
  })

  test.each(['submitted', 'returned', 'approved'])('left no question open in a %s file', (status) => {
    for (const { delivery, outcome } of of(status)) expect(outcome.summary.openQuestions, delivery.fileName).toBe(0)
  })

  test('rejects the rejected file for its total', () => {
    for (const { outcome } of of('rejected')) {
      expect(outcome.findings.filter((f) => f.severity === 'error').map((f) => [f.rule, f.columnKey])).toEqual([
        ['V7', 'totaal'],
      ])
    }
  })

  test('asks a question about the checked file', () => {
    for (const { outcome } of of('checked')) expect(outcome.summary.openQuestions).toBeGreaterThan(0)
  })
})
