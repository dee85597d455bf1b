/**
 * `npm run audit:verify [-- --head SEQ:HASH]`: verifies the audit log's hash chain. Exit 0 when it is whole, 1 when it is
 * not, 2 for wrong usage. With a head that was kept elsewhere a cut tail and a rewritten log are found too.
 */
import { parseArgs } from 'node:util'
import { boot } from '../app/boot.server'
import type { ChainHead } from '../app/modules/audit/domain/audit-chain'
import { verifyChain } from '../app/modules/audit/server/verify-chain.server'
import { auditTexts } from '../app/modules/audit/texts'

const { values } = parseArgs({ options: { head: { type: 'string' } } })
const expected = values.head === undefined ? null : parseHead(values.head)
if (expected === undefined) {
  console.error(auditTexts.usage)
  process.exit(2)
}
const booted = await boot('tool')
try {
  const report = await verifyChain({ kind: 'system', name: 'command' }, expected)
  for (const problem of report.problems) console.log(auditTexts.problem(problem.seq, problem.what))
  if (report.expectedFound === false) console.log(auditTexts.headMissing)
  const whole = report.problems.length === 0 && report.expectedFound !== false
  console.log(auditTexts.verdict(report.events, whole, `${report.head.seq}:${report.head.hash}`))
  process.exitCode = whole ? 0 : 1
} finally {
  await booted.stop()
}

function parseHead(text: string): ChainHead | undefined {
  const match = /^(\d{1,18}):([0-9a-f]{64})$/.exec(text)
  return match ? { seq: BigInt(match[1]!), hash: match[2]! } : undefined
}
