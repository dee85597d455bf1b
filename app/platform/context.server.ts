/**
 * What the running process offers to use cases: its settings, its file store and its secret key. Made once at start.
 */
import type { Env } from './env.server'
import { singleton } from './singleton.server'
import type { BlobStore } from './storage/blob-store.server'

export type PlatformContext = {
  readonly env: Env
  readonly files: BlobStore
  /** 32 bytes of this installation: signs workbook marks and encrypts TOTP secrets. */
  readonly key: Buffer
  readonly version: string
}

const holder = singleton<{ current: PlatformContext | null }>('platform-context', () => ({ current: null }))

/** Called once by the start of the process (and by tests). */
export function setPlatform(context: PlatformContext): void {
  holder.current = context
}

/** The context of this process; throws when it has not been set, as that is a bug in its start. */
export function platform(): PlatformContext {
  if (!holder.current) throw new Error('The platform context is not set')
  return holder.current
}
