/** Who can be appointed: somebody whose role may do it. */
import { beforeAll, expect, test } from 'vitest'
import type { Role, StaffScope } from '~/kernel/actor'
import { addMember } from '~/modules/tender/server/save-member.server'
import { workTexts } from '~/modules/tender/texts-work'
import { action } from '~/routes/aanbestedingen.$tenderId.team'
import { submit, testNow, useTestApp } from '../../support/app-context'
import { signInAs } from '../../support/sign-in'
import { layTenderScene, type TenderScene } from '../../support/tender-scene'

const app = useTestApp()
let scene: TenderScene
beforeAll(async () => {
  scene = await layTenderScene(app.database, { publishedAt: null })
})

const leiden: StaffScope = { kind: 'municipality', code: '0546' }
test.each<['officer' | 'opener' | 'evaluator', Role, string | null, StaffScope?]>([
  ['opener', 'controller', null],
  ['opener', 'evaluator', 'openerWithoutRight'],
  ['opener', 'alderman', 'openerWithoutRight'],
  ['opener', 'contractManager', 'openerWithoutRight', leiden],
  ['opener', 'bidder', 'teamUnknown'],
  ['evaluator', 'policyAdviser', null],
  ['evaluator', 'controller', 'evaluatorWithoutRight'],
  ['officer', 'procurementOfficer', null],
  ['officer', 'contractManager', 'officerWithoutRight'],
])('%s: a %s', async (role, of, code, scope) => {
  const { userId } = await signInAs(app.database, { role: of, ...(scope ? { scope } : {}) })
  const { tenderId, officer } = scene
  const added = await addMember(officer.actor, { tenderId, userId, role, now: testNow })
  expect(added).toMatchObject(code === null ? { ok: true } : { ok: false, problem: { code } })
  const { rows } = await app.owner.query('select role from tender_member where user_id = $1', [userId])
  expect(rows).toEqual(code === null ? [{ role }] : [])
})

test('the form says it at the person, and keeps the choice', async () => {
  const { userId } = await signInAs(app.database, { role: 'councilMember' })
  const answer = await submit(action, 'x', {
    cookie: scene.officer.cookie,
    params: { tenderId: scene.tenderId },
    form: { userId, role: 'opener' },
  })
  expect(answer).toMatchObject({
    status: 422,
    data: { errors: { userId: [workTexts.openerWithoutRight] }, values: { userId, role: 'opener' } },
  })
})
