/**
 * Reads a form with one file while it streams: the file goes straight to whoever takes it, nothing of it is kept in
 * memory. Whatever a client sends (no file, two files, half a body, nonsense), the answer is a value.
 */
import { PassThrough, Readable } from 'node:stream'
import busboy from 'busboy'
import { ok, type Result, refuse } from '~/kernel/result'
import { httpLimits } from './limits'

export type UploadedFile = {
  /** Without folders or control characters, never empty. */
  readonly fileName: string
  readonly content: Readable
}
export type UploadFields = ReadonlyMap<string, string>
export type UploadRead<T> = { readonly fields: UploadFields; readonly file: T | null }
/** `malformed`: no form, a broken one, or one that ended halfway. `tooManyFields`: more text than a form may hold. */
export type ReadUploadProblem = 'malformed' | 'tooManyFields'

export type ReadUploadOptions<T> = {
  /** The name of the file field; files in other fields are read past. */
  readonly field: string
  /** Takes the file; the fields before it are known. Must read `content` to its end or throw. */
  readonly take: (file: UploadedFile, fields: UploadFields) => Promise<T>
}

/**
 * A field is cut at fieldSize bytes without a word. It is far past the longest text that any of our forms takes (20,000
 * characters of at most 4 bytes), so that what was cut is still refused as too long and never kept as if it were whole.
 */
const limits = {
  files: 4,
  fields: 1_200,
  fieldNameSize: 200,
  fieldSize: 100_000,
  parts: 1_250,
  headerPairs: 50,
} as const
const longestName = 200

/**
 * Resolves when the whole form was read, also when `take` was done earlier: a browser shows an answer only after it has
 * sent everything. `file` is null when none was chosen. What `take` throws is thrown on.
 */
export async function readUpload<T>(
  request: Request,
  options: ReadUploadOptions<T>,
): Promise<Result<UploadRead<T>, ReadUploadProblem>> {
  const parser = parserFor(request)
  if (!parser || !request.body) return refuse('malformed')
  const source = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0])
  const fields = new Map<string, string>()
  let taken: Promise<T> | null = null
  let tooMany = false
  let textSize = 0
  parser.on('field', (name, value) => {
    textSize += Buffer.byteLength(value)
    // All text is kept in memory: together no more than an ordinary form may hold.
    if (textSize > httpLimits.formBytes) tooMany = true
    else fields.set(name, value.replaceAll('\0', ''))
  })
  for (const event of ['fieldsLimit', 'partsLimit', 'filesLimit'] as const) parser.on(event, () => (tooMany = true))
  parser.on('file', (name, content, info) => {
    const fileName = cleanName(info.filename)
    if (name !== options.field || taken || fileName === '') {
      content.on('error', () => {}).resume()
      return
    }
    taken = options.take({ fileName, content: apart(content) }, fields)
    // Awaited below; until then a refusal must not count as unhandled.
    taken.catch(() => {})
  })
  const complete = await readToEnd(source, parser)
  if (!complete) {
    await (taken as Promise<T> | null)?.catch(() => {})
    return refuse('malformed')
  }
  const file = taken === null ? null : await taken
  return tooMany ? refuse('tooManyFields') : ok({ fields, file })
}

/** A stream that its taker may drop halfway: what is left of the file is then read past, and the form goes on. */
function apart(content: Readable): Readable {
  const own = new PassThrough()
  content.on('error', (error) => own.destroy(error))
  // A break before anybody reads must not end the process.
  own.on('error', () => {})
  own.on('close', () => {
    content.unpipe(own)
    content.resume()
  })
  return content.pipe(own)
}

function parserFor(request: Request): busboy.Busboy | null {
  try {
    const headers = { 'content-type': request.headers.get('Content-Type') ?? '' }
    return busboy({ headers, limits, defParamCharset: 'utf8' })
  } catch {
    return null
  }
}

/** False when the body broke off or is no form. The rest of the body is read past, so that the answer arrives. */
function readToEnd(source: Readable, parser: busboy.Busboy): Promise<boolean> {
  return new Promise((resolve) => {
    source.on('error', (error) => {
      parser.destroy(error)
      resolve(false)
    })
    parser.on('error', () => {
      source.unpipe(parser)
      source.resume()
      resolve(false)
    })
    parser.on('close', () => resolve(true))
    source.pipe(parser)
  })
}

/** What a client calls its file: the last part of the path, without characters that can't be seen. */
function cleanName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .normalize('NFC')
    .trim()
    .slice(-longestName)
}
