import { expect, test } from 'vitest'
import { auditEventTexts } from '~/audit-event-texts'
import { contractTexts } from '~/modules/contract/texts'

test('the history of a contract has words for all that happens to it and to what hangs from it', () => {
  const types = Object.keys(auditEventTexts).filter((type) =>
    /^(contract|delivery|obligation|document|comment)\./.test(type),
  )
  expect(types.length).toBeGreaterThan(20)
  expect(types.filter((type) => contractTexts.events[type] === undefined)).toEqual([])
})
