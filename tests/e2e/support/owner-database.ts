/**
 * The database of the product that the stories run against, as its owner: for people of a story's own, and for time.
 * A story can't wait three weeks; the owner moves the dates that time would have passed, and nothing else.
 */
import pg from 'pg'
import { layOutFolders, ownerPassword } from '../../../app/platform/database/cluster-folders.server'
import { ownerUrl } from '../../../app/platform/database/connect-cluster.server'
import { findPostmaster } from '../../../app/platform/database/postmaster.server'

export type Owner = pg.Client

/** Connects to the running product's database; the caller ends the connection. */
export async function connectAsOwner(): Promise<Owner> {
  const folders = layOutFolders(process.env.LEIDRAAD_E2E_DATA ?? '')
  const postmaster = findPostmaster(folders.cluster)
  if (postmaster === null) throw new Error('The product’s database does not run')
  const client = new pg.Client({ connectionString: ownerUrl(postmaster, ownerPassword(folders)) })
  await client.connect()
  return client
}

/** Runs one statement past the triggers that keep dates where they are: as if the time between had passed. */
export async function letTimePass(owner: Owner, statement: string, values: readonly unknown[]): Promise<void> {
  await owner.query('begin')
  await owner.query(`set local session_replication_role = 'replica'`)
  await owner.query(statement, [...values])
  await owner.query('commit')
}
