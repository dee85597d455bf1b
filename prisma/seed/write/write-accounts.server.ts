/** The example accounts: one per role, with the password that the README prints. */
import { hashPassword } from '~/modules/access/server/hash-password.server'
import type { Db } from '~/platform/database/with-actor.server'
import { accounts } from '../example/accounts'

export type HashedAccounts = ReadonlyMap<string, string>

/** Passwords in PHC form by account id; done before the transaction, as it takes time. */
export async function hashExamplePasswords(): Promise<HashedAccounts> {
  const entries: [string, string][] = []
  for (const account of accounts) {
    entries.push([account.id, await hashPassword(account.password)])
  }
  return new Map(entries)
}

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeAccounts(db: Db, hashes: HashedAccounts): Promise<number> {
  const users = await db.user.createMany({
    data: accounts.map((account) => ({
      id: account.id,
      email: account.email,
      name: account.name,
      passwordHash: hashes.get(account.id) ?? null,
      isExample: true,
    })),
    skipDuplicates: true,
  })
  const memberships = await db.membership.createMany({
    data: accounts.map((account) => ({
      id: account.membershipId,
      userId: account.id,
      organisationId: account.organisationId,
      role: account.role,
      dossierContractId: account.dossierContractId,
    })),
    skipDuplicates: true,
  })
  return users.count + memberships.count
}
