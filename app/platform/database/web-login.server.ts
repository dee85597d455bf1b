/**
 * The login of requests in the embedded PostgreSQL: a member of leidraad_app and nothing else. NOINHERIT, so that a
 * query outside withActor or readAs may read nothing at all. Its password is new at every start and kept nowhere.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

const login = 'leidraad_web'

/** Makes or renews the login and returns the address to connect with. Run after the migrations, as the owner. */
export async function renewWebLogin(ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${login}') then
        create role ${login} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls;
      end if;
    end $$`)
    await client.query(`alter role ${login} password ${pg.escapeLiteral(password)}`)
    await client.query(`grant leidraad_app to ${login}`)
  } finally {
    await client.end()
  }
  // Not by URL: the address of a Unix socket has no host name, which URL refuses beside a user name.
  return ownerUrl.replace(/^(postgres(?:ql)?:\/\/)[^@]*@/, `$1${login}:${password}@`)
}
