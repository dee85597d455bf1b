import { isUtf8 } from 'node:buffer'
import { UploadRefusal } from '../upload-problem'

const longestName = 260
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const strangeCharacter = /[\u0000-\u001f\u007f\\:*?"<>|\ufffd]/

/**
 * The name of a part as text. Refuses names that mean another place on some system: absolute, with '..', with a
 * backslash or a drive letter, with control characters, or not valid UTF-8.
 */
export function checkPartName(raw: Buffer): string {
  if (raw.length === 0 || raw.length > longestName || !isUtf8(raw)) throw new UploadRefusal('archiveName')
  const name = raw.toString('utf8')
  const segments = (name.endsWith('/') ? name.slice(0, -1) : name).split('/')
  const clean = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  if (!clean || strangeCharacter.test(name)) throw new UploadRefusal('archiveName')
  return name
}
