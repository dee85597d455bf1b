/** The first run: the region's organisation and its administrator, while there are no accounts at all. */
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { type PasswordProblemCode, passwordProblem } from '../domain/password-rules'
import { hashPassword } from './hash-password.server'
import { lockPeople } from './manage-people.server'
import { toPersonActor } from './person-actor.server'
import { startSession } from './start-session.server'
import { actFor, withAccess } from './with-access.server'

/** Whether nobody has an account yet. */
export const needsFirstAdministrator = (): Promise<boolean> =>
  withAccess(null, async (db) => (await db.user.findFirst({ select: { id: true } })) === null)

export type FirstAdministrator = {
  readonly region: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly userAgent: string | null
}

/** Makes them and logs the administrator in. Of two at once, one wins; the other gets 'alreadySetUp'. */
export async function makeFirstAdministrator(
  first: FirstAdministrator,
  now: Instant,
): Promise<Result<{ token: string }, PasswordProblemCode | 'alreadySetUp'>> {
  const problem = passwordProblem(first.password, first)
  if (problem) return { ok: false, problem }
  if (!(await needsFirstAdministrator())) return refuse('alreadySetUp')
  const passwordHash = await hashPassword(first.password)
  return withAccess(null, async (db) => {
    await lockPeople(db)
    if ((await db.user.count()) > 0) return refuse('alreadySetUp')
    const organisation = await db.organisation.create({
      data: { name: first.region, kind: 'contractingOrganisation' },
    })
    await db.setting.createMany({
      data: [
        { key: 'region', value: { name: first.region, organisationId: organisation.id }, updatedAt: fromInstant(now) },
      ],
      skipDuplicates: true,
    })
    const user = await db.user.create({ data: { email: first.email, name: first.name, passwordHash } })
    const role = 'administrator' as const
    const membership = await db.membership.create({
      data: { userId: user.id, organisationId: organisation.id, role },
    })
    const { userAgent } = first
    const token = await startSession(db, {
      userId: user.id,
      membershipId: membership.id,
      strength: 'password',
      userAgent,
      now,
    })
    const base = { organisationId: organisation.id, role, dossierContractId: null, cbsCode: null }
    await actFor(db, toPersonActor(user.id, base))
    await recordEvent(db, {
      type: 'user.firstAdministratorMade',
      objectType: 'user',
      objectId: user.id,
      data: { organisationId: organisation.id },
    })
    return ok({ token })
  })
}
