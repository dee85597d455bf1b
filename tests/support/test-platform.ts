import type { PlatformContext } from '~/platform/context.server'
import { readEnv } from '~/platform/env.server'
import { openBlobStore } from '~/platform/storage/open-blob-store.server'

export const testOrigin = 'http://localhost:3000'

/** Settings, files and key of an installation on `folder`; the key is the same for all, so that files can be copied. */
export function testPlatform(folder: string): PlatformContext {
  const env = readEnv({ LEIDRAAD_DATA: folder, APP_URL: testOrigin })
  return { env, files: openBlobStore(env), key: Buffer.alloc(32, 7), version: 'test' }
}
