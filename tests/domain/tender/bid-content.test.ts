import { expect, test } from 'vitest'
import { questionLabel } from '~/modules/tender/domain/bid-content'

const lots = [
  { id: 'n', number: 1, title: 'Noord' },
  { id: 'z', number: 2, title: 'Zuid' },
]
const question = { code: 'G1', title: 'Samenwerken met school' }

test('two lots that ask under one code are told apart; what all lots ask names none', () => {
  expect(['n', 'z', null].map((lotId) => questionLabel({ ...question, lotId }, lots))).toEqual([
    'G1 Samenwerken met school (perceel 1: Noord)',
    'G1 Samenwerken met school (perceel 2: Zuid)',
    'G1 Samenwerken met school',
  ])
})
