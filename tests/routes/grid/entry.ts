/** The words in which a route's entry is written: who gets in, what its address names, and what it answers then. */
import type { Permission } from '~/modules/access/domain/permissions'
import type { ObjectKind, World } from './world'

export type Form = Readonly<Record<string, string | readonly string[]>>
export type Which = 'own' | 'other'

/**
 * `public`: anybody. `login`: whoever is logged in. `loginWhileSettingUp`: also who must set up a second step first.
 * A permission: whose role has it.
 */
export type May = Permission | 'public' | 'login' | 'loginWhileSettingUp'

export type Endpoint = {
  readonly may: May
  /** What each parameter of the address names; the last one is the object, those before it what it hangs from. */
  readonly params?: Readonly<Record<string, ObjectKind>>
  /** The query that belongs to the address. */
  readonly query?: string
  /** Status for who may and sees the object; for an action: after a form that changes nothing. */
  readonly ok?: number | readonly number[]
  /** A public route's answer to who has no session, when that differs. */
  readonly visitor?: number | readonly number[]
  /** Status for what is hidden, missing or no id: 404 unless it says otherwise. */
  readonly hidden?: number | readonly number[]
  /** Statuses where the part is not there but what it hangs from is; that of `hidden` unless it says otherwise. */
  readonly hiddenPart?: readonly number[]
  /** Staff of a municipality may see but not change what was signed for others too. */
  readonly changesContract?: true
  /** What staff always gets, whatever the object. */
  readonly staff?: number
  /** What a provider always gets. */
  readonly provider?: number
  /** A form that is refused, or changes nothing. */
  readonly harmless?: Form
  /** Forms that would do something, sent only to what the sender may not reach. */
  readonly forms?: (world: World, which: Which) => readonly Form[]
  /** Forms that need more than getting in: who lacks the permission gets 403 or 404 for them. */
  readonly refused?: readonly { readonly permission: Permission; readonly form: Form }[]
  /** A button at an address without a page: a visitor logs in, and comes on the page that has it. */
  readonly isButton?: true
  /** The call ends the session that it comes with. */
  readonly endsSession?: true
}
export type RouteEntry = { readonly loader?: Endpoint; readonly action?: Endpoint }
