import { expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import { namesOf } from '~/modules/contract/ui/contract-page'
import { historyEntries } from '~/modules/contract/ui/history-entries'

const [lotId, awardId] = ['5f0c1f0e-0000-4000-8000-000000000001', '5f0c1f0e-0000-4000-8000-000000000002']

test('a contract that an award made tells the award by its number, and no id of ours', () => {
  const lot = { lotId, title: 'Noord', number: 1, tender: 'LR-A-1', awardId, awardNumber: 'LR-A-1-P1-G1' }
  const names = namesOf({ municipalities: [], lots: [lot], segmentCode: 'ambulant', segmentName: 'Ambulante hulp' })
  const data = { lots: { from: null, to: [lotId] }, award: { from: null, to: awardId } }
  const event = {
    seq: '1',
    at: instant(0),
    type: 'contract.created',
    name: 'Casper',
    actorKind: 'staff',
    role: '',
    data,
  }
  const [entry] = historyEntries([{ ...event, people: null }], { names, roleName: String })
  expect(entry?.changes).toEqual([
    { field: 'Percelen', from: null, to: 'Noord' },
    { field: 'Gunning', from: null, to: 'LR-A-1-P1-G1' },
  ])
})
