/** After the opening the virus scanner sees every file of the bids; one in which it finds something can't be opened. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '~/kernel/actor'
import { openBidFile } from '~/modules/tender/server/open-bid-file.server'
import { scanOpenedFiles } from '~/modules/tender/server/scan-opened-files.server'
import { platform, setPlatform } from '~/platform/context.server'
import { useTestApp } from '../../support/app-context'
import { type FakeClamd, startClamd } from '../../support/clamd'
import { layOpenedScene, type OpenedScene } from '../../support/opened-bids'
import { contentOf } from '../../support/reporting/production-file'

const app = useTestApp()
let scene: OpenedScene
let scanner: FakeClamd
beforeAll(async () => {
  scene = await layOpenedScene(app.database)
  scanner = await startClamd()
})
afterAll(() => scanner.stop())

/** A file of the first bid as the opening leaves it; gives the id of its answer. */
async function layFile(content: string): Promise<string> {
  const id = randomUUID()
  const { sha256, size } = await platform().files.put(contentOf(Buffer.from(content)), { maxBytes: 1_000 })
  await app.owner.query(`insert into stored_file (sha256, size, media_type) values ($1, $2, 'application/pdf')`, [
    sha256,
    size,
  ])
  await app.owner.query(
    `insert into opened_answer (id, bid_id, tender_id, supplier_id, criterion_id, file_sha256, file_name)
     values ($1, $2, $3, $4, $5, $6, 'plan.pdf')`,
    [id, scene.bidIds[0], scene.tenderId, scene.bidders[0].organisationId, scene.suitabilityId, sha256],
  )
  return id
}

const states = async (...ids: string[]) => {
  const { rows } = await app.owner.query<{ id: string; file_scan_state: string }>(
    'select id, file_scan_state from opened_answer where id = any($1::uuid[])',
    [ids],
  )
  return ids.map((id) => rows.find((row) => row.id === id)?.file_scan_state)
}
const useScanner = (place: string | null) => {
  const whole = platform()
  setPlatform({ ...whole, env: { ...whole.env, clamdSocket: place } })
}
const job = () => scanOpenedFiles({ tenderId: scene.tenderId })

test('what the scanner says is kept and told; no answer stays "not scanned" and the job comes back', async () => {
  const [clean, infected, silent] = [await layFile('plan'), await layFile('EICAR'), await layFile('LIMIET')]
  const officer = scene.officer.actor as StaffActor
  await job()
  expect(scanner.asked()).toBe(0)
  expect(await states(clean, infected, silent)).toEqual(['notScanned', 'notScanned', 'notScanned'])
  expect(await openBidFile(officer, { tenderId: scene.tenderId, answerId: infected })).not.toBeNull()

  useScanner(scanner.place)
  await expect(job()).rejects.toThrow('no answer for 1 files')
  expect(await states(clean, infected, silent)).toEqual(['clean', 'infected', 'notScanned'])
  // Only what has no answer yet is asked again.
  await expect(job()).rejects.toThrow('no answer for 1 files')
  expect(scanner.asked()).toBe(4)

  expect(await openBidFile(officer, { tenderId: scene.tenderId, answerId: infected })).toBeNull()
  expect(await openBidFile(officer, { tenderId: scene.tenderId, answerId: clean })).toMatchObject({
    fileName: 'plan.pdf',
  })
  const { rows } = await app.owner.query(
    `select data from audit_event where type = 'bid.fileInfected' and object_id = $1`,
    [scene.bidIds[0]],
  )
  expect(rows).toEqual([{ data: expect.objectContaining({ answerId: infected }) }])
})
