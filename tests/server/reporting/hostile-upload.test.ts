/** Every kind of hostile file of the reader's own tests, through the whole upload: refused in one sentence, nothing left. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploadProblemTexts } from '~/excel/texts'
import { checkDelivery } from '~/modules/reporting/server/check-delivery.server'
import { receiveDelivery } from '~/modules/reporting/server/receive-delivery.server'
import { buildTools } from '../../../scripts/build-tools.mjs'
import { hostileFiles } from '../../excel/reading/hostile-files'
import { testNow, useTestApp } from '../../support/app-context'
import { contentOf } from '../../support/reporting/production-file'
import { layReportingScene, type ReportingScene } from '../../support/reporting/reporting-scene'

const root = path.resolve(import.meta.dirname, '../../..')
// Inside node_modules, so that the bundles find their packages.
const folder = mkdtempSync(path.join(root, 'node_modules/.hostile-upload-'))
const app = useTestApp()
let scene: ReportingScene
let obligationId = ''

beforeAll(async () => {
  await buildTools({ entries: [path.join(root, 'app/modules/reporting/server/check-upload.child.ts')], outdir: folder })
  scene = await layReportingScene(app.database)
  obligationId = await scene.addObligation()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// One of each kind of refusal: the reader's tests have them all, here it is the way to it that counts.
const oneOfEach = [...new Map(hostileFiles.map((file) => [file[1], file])).values()]

test.each(oneOfEach.map(([what, code, name, make]) => [what, code, name, make] as const))(
  '%s',
  async (_, code, name, make) => {
    const received = await receiveDelivery(scene.provider.actor, {
      obligationId,
      requestKey: randomUUID(),
      fileName: name,
      content: contentOf(make()),
      now: testNow,
    })
    if (!received.ok) {
      expect(['fileEmpty', 'fileTooLarge']).toContain(received.problem.code)
      return
    }
    const { deliveryId } = received.value
    await checkDelivery({ deliveryId }, { now: () => testNow, folder })
    const delivery = await app.owner.query('select status, row_count from delivery where id = $1', [deliveryId])
    expect(delivery.rows).toEqual([{ status: 'rejected', row_count: 0 }])
    const rows = await app.owner.query('select 1 from delivery_row where delivery_id = $1', [deliveryId])
    expect(rows.rowCount).toBe(0)
    const problems = await app.owner.query(
      'select code, message, remedy from delivery_problem where delivery_id = $1',
      [deliveryId],
    )
    expect(problems.rows).toHaveLength(1)
    const [problem] = problems.rows
    expect([code, 'childTimedOut', 'childOutOfMemory', 'childCrashed']).toContain(problem.code)
    expect(problem.code in uploadProblemTexts || problem.code.startsWith('child')).toBe(true)
    expect(problem.message.length).toBeGreaterThan(10)
  },
)
