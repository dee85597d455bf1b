/** A file as download: never shown inside our pages, whatever it holds. */
import type { Readable } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { wholeFile } from './whole-response.server'

export type FileToSend = {
  readonly fileName: string
  readonly mediaType: string
  readonly size?: number
  readonly content: Readable | Buffer | string
}

/** The name in both forms of RFC 6266: plain ASCII for old clients, UTF-8 (RFC 8187) for the rest. */
export function contentDisposition(fileName: string): string {
  const clean = fileName.replace(/[\p{Cc}\p{Cf}/\\]/gu, '').slice(0, 200) || 'bestand'
  const ascii = clean
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["%;]/g, '_')
  const utf8 = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii || 'bestand'}"; filename*=UTF-8''${utf8}`
}

/** The response that saves the file. */
export function fileResponse({ fileName, mediaType, size, content }: FileToSend): Response {
  const headers = new Headers({
    'Content-Type': mediaType,
    'Content-Disposition': contentDisposition(fileName),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Cache-Control': 'private, no-store',
  })
  if (size !== undefined) headers.set('Content-Length', String(size))
  if (typeof content === 'string') return wholeFile(Buffer.from(content), { headers })
  if (Buffer.isBuffer(content)) return wholeFile(content, { headers })
  return new Response(createReadableStreamFromReadable(content), { headers })
}
