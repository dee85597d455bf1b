/** What the mail server of the stories received (mail-server.mjs), as a mail program reads it. */
import { expect } from '@playwright/test'

export type ReceivedMail = {
  readonly subject: string
  /** Header fields by their name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  /** How many parts say text/html. */
  readonly htmlParts: number
}

/** The mails to this address so far, the oldest first. */
async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`http://127.0.0.1:${process.env.LEIDRAAD_E2E_MAILBOX}/`)
  const all = (await answer.json()) as { to: string[]; message: string }[]
  return all.filter(({ to }) => to.includes(address)).map(({ message }) => read(message))
}

/** Waits for a mail to this address with this subject; the queue sends it within seconds. */
export async function mailWith(address: string, subject: string | RegExp): Promise<ReceivedMail> {
  let found: ReceivedMail | undefined
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).find((mail) => mail.subject.match(subject))
        return found !== undefined
      },
      { timeout: 30_000, intervals: [200] },
    )
    .toBe(true)
  return found!
}

/** The path of the first link to this part of the site in a mail. */
export function linkIn(mail: ReceivedMail, part: string): string {
  const found = new RegExp(`https?://[^\\s"<>]*(${part}[^\\s"<>]*)`).exec(mail.text)
  if (!found?.[1]) throw new Error(`No link to ${part} in:\n${mail.text}`)
  return found[1]
}

function read(message: string): ReceivedMail {
  const [head = ''] = message.split('\r\n\r\n', 1)
  const headers = new Map(
    head
      .replace(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  return {
    subject: decodeWords(headers.get('subject') ?? ''),
    headers,
    text: decodeBody(message.slice(head.length)),
    htmlParts: message.match(/^Content-Type: text\/html/gim)?.length ?? 0,
  }
}

/** RFC 2047, as far as a subject in Dutch needs it. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    )
/** The parts in their transfer encoding made readable; the borders between them stay. */
const decodeBody = (body: string): string =>
  body
    .split(/^(?=--)/m)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n')
      const text = rest.join('\r\n\r\n')
      return /Content-Transfer-Encoding: base64/i.test(head)
        ? Buffer.from(text, 'base64').toString('utf8')
        : quotedPrintable(part)
    })
    .join('\n')
const quotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
