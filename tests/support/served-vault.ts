/** The built product on the database and the folder of a test, so that a scene laid here is worked on by a real server. */
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { TestApp } from './app-context'
import { type BidScene, draftOf, type Holder, ownPassword } from './bid-scene'
import { asSetting, post, type RunningApp, startApp, type Told } from './running-app'
import type { SignedIn } from './sign-in'

/** Without the example region; `env` for what one test wants otherwise. */
export const serveVault = (app: TestApp, env: Readonly<Record<string, string>> = {}): Promise<RunningApp> =>
  startApp({
    empty: true,
    dataDir: app.folder,
    env: { DATABASE_URL: asSetting(app.database.ownerUrl), ...env },
  })

export type HandInForm = { readonly bidder: SignedIn; readonly form: Readonly<Record<string, string>> }

/** What "Indienen" sends for the draft as it is now. */
export async function handInForm(scene: BidScene, bidder: SignedIn): Promise<HandInForm> {
  const draft = await draftOf(scene, bidder)
  const form = { sleutel: randomUUID(), versie: String(draft?.version ?? 0), akkoord: 'ja' }
  return { bidder, form }
}

export const postHandIn = (server: RunningApp, scene: BidScene, { bidder, form }: HandInForm): Promise<Told> =>
  post(server, `/inschrijvingen/${scene.tenderId}/indienen`, form, bidder.cookie)

/** A holder gives the share of quality on the page. */
export const postShare = (server: RunningApp, scene: BidScene, holder: Holder): Promise<Told> =>
  post(
    server,
    `/aanbestedingen/${scene.tenderId}/kluis/openen?deel=quality`,
    { wachtwoord: ownPassword, code: '', wachtzin: holder.passphrase, reden: '' },
    holder.cookie,
  )

/** Both holders; the opening then runs in the server. */
export async function openByTwo(server: RunningApp, scene: BidScene): Promise<void> {
  for (const holder of scene.openers) {
    const answer = await postShare(server, scene, holder)
    expect(answer.status, answer.text.slice(0, 2_000)).toBe(302)
  }
}
