/** The file store that the settings ask for. */
import path from 'node:path'
import type { Env } from '../env.server'
import type { BlobStore } from './blob-store.server'
import { diskBlobStore } from './disk-blob-store.server'

/** Files in the data folder; nothing is opened yet (see BlobStore.check). */
export function openBlobStore(env: Env): BlobStore {
  return diskBlobStore(path.join(env.dataDir, 'files'))
}
