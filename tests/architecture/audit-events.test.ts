/** Every event that the code can record has a Dutch name, and no name is left without an event. */
import { expect, test } from 'vitest'
import { auditEventTexts } from '~/audit-event-texts'
import { sourceFiles, withoutComments } from './source-files'

const prefixes = [...new Set(Object.keys(auditEventTexts).map((type) => type.split('.')[0]))]

test('the names of the audit log are those of its events', () => {
  const pattern = new RegExp(`'((?:${prefixes.join('|')})\\.[a-zA-Z]+)'`, 'g')
  const recorded = sourceFiles('app', 'prisma/seed')
    .filter((file) => file.path !== 'app/audit-event-texts.ts' && file.path.endsWith('.server.ts'))
    .flatMap((file) => [...withoutComments(file.text).matchAll(pattern)].map((match) => match[1]!))
  expect([...new Set(recorded)].sort()).toEqual(Object.keys(auditEventTexts).sort())
})
