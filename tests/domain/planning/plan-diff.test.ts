import { describe, expect, test } from 'vitest'
import { type CurrentMilestone, diffPlan, type FileRow, type PlanValues } from '~/modules/planning/domain/plan-diff'

const base: PlanValues = {
  title: 'Advies',
  phaseNumber: '5',
  kind: 'besluit',
  owner: 'Anouk',
  forecastOn: '2027-01-10',
  deadlineOn: '',
  durationDays: '0',
  isPublic: 'nee',
  description: '',
}
const key = 'aaaaaaaa-0000-4000-8000-000000000001'
const line = (values: FileRow['values'], more: Partial<FileRow> = {}): FileRow => ({
  row: 5,
  key,
  remove: false,
  values,
  errors: [],
  ...more,
})
type Case = { file: FileRow[]; exported?: PlanValues | null; current?: Partial<CurrentMilestone> | null }
const diff = ({ file, exported = base, current = {} }: Case) =>
  diffPlan({
    file,
    exported: new Map(exported === null ? [] : [[key, exported]]),
    current: new Map(current === null ? [] : [[key, { values: base, isClosed: false, ...current }]]),
  })

describe('three ways', () => {
  test('the same, or nothing typed, is no change', () => {
    expect(diff({ file: [line(base)] })).toEqual({ rows: [], errors: [], unchanged: 1 })
    expect(diff({ file: [line({})] })).toEqual({ rows: [], errors: [], unchanged: 1 })
  })

  test('what only the file changed is a change', () => {
    expect(diff({ file: [line({ ...base, owner: 'Noor' })] }).rows).toMatchObject([
      { kind: 'changed', changes: [{ field: 'owner', from: 'Anouk', to: 'Noor' }], conflicts: [] },
    ])
  })

  test('what only somebody else changed stays, without a word', () => {
    const current = { values: { ...base, forecastOn: '2027-02-01' } }
    expect(diff({ file: [line(base)], current })).toMatchObject({ rows: [], unchanged: 1 })
  })

  test('what both changed is a conflict with three values; what both changed alike is none', () => {
    const current = { values: { ...base, forecastOn: '2027-02-01' } }
    expect(diff({ file: [line({ forecastOn: '2027-03-01' })], current }).rows).toMatchObject([
      { conflicts: [{ field: 'forecastOn', exported: '2027-01-10', from: '2027-02-01', to: '2027-03-01' }] },
    ])
    expect(diff({ file: [line({ forecastOn: '2027-02-01' })], current }).rows).toEqual([])
  })

  test('clearing is a change; a row that is left out is nothing', () => {
    const exported = { ...base, deadlineOn: '2027-03-01' }
    const current = { values: exported }
    expect(diff({ file: [line({ deadlineOn: '' })], exported, current }).rows).toMatchObject([
      { changes: [{ field: 'deadlineOn', from: '2027-03-01', to: '' }] },
    ])
    expect(diff({ file: [] })).toEqual({ rows: [], errors: [], unchanged: 0 })
  })

  test('without a key it is new, and must be whole', () => {
    expect(diff({ file: [line(base, { key: null })] }).rows).toMatchObject([{ kind: 'new', values: base }])
    expect(diff({ file: [line({ title: 'Half' }, { key: null })] }).errors).toEqual([
      { row: 5, code: 'incomplete', text: 'phaseNumber,kind,owner,forecastOn' },
    ])
  })

  test.each<[string, Case, string]>([
    ['a cell that is wrong', { file: [line({}, { errors: ['Cel G5'] })] }, 'cell'],
    ['a key that is gone', { file: [line(base)], current: null }, 'keyUnknown'],
    ['a key twice', { file: [line(base), line(base)] }, 'keyTwice'],
    [
      'a closed one that moves',
      { file: [line({ forecastOn: '2027-05-01' })], current: { isClosed: true } },
      'closedMoves',
    ],
    ['a closed one that goes', { file: [line({}, { remove: true })], current: { isClosed: true } }, 'closedRemoved'],
  ])('%s is an error', (_, input, code) => {
    expect(diff(input)).toMatchObject({ rows: [], errors: [{ row: 5, code }] })
  })
})
