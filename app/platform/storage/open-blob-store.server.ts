/** The file store that the settings ask for. */
import path from 'node:path'
import type { Env } from '../env.server'
import type { BlobStore } from './blob-store.server'
import { diskBlobStore } from './disk-blob-store.server'
import { readS3Address, s3BlobStore } from './s3-blob-store.server'

/** Files in the data folder, or in the object store of FILE_STORE; nothing is opened yet (see BlobStore.check). */
export function openBlobStore(env: Env): BlobStore {
  if (env.fileStore === null) return diskBlobStore(path.join(env.dataDir, 'files'))
  return s3BlobStore(readS3Address(env.fileStore), path.join(env.dataDir, 'incoming'))
}
