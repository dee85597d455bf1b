/** What stands for a subscriber without being the address: a hash to recognise it by, and a link that only we can make. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isUuid } from '~/kernel/uuid'
import { platform } from '~/platform/context.server'

const mark = (purpose: string, text: string): Buffer =>
  createHmac('sha256', platform().key).update(`${purpose}\0${text}`).digest()

/** The same for the same address, and of no use without the key of this installation. */
export const emailMark = (email: string): string => mark('newsletter-address', email).toString('hex')

/** The token of the link with which this subscriber leaves; it works for ever, as mails are kept for ever. */
export const unsubscribeToken = (subscriberId: string): string =>
  `${subscriberId}.${mark('newsletter-unsubscribe', subscriberId).toString('base64url')}`

/** The subscriber whose link this is, or null. */
export function subscriberOf(token: string): string | null {
  const [id = '', given = ''] = token.split('.', 2)
  if (!isUuid(id)) return null
  const expected = mark('newsletter-unsubscribe', id)
  const bytes = Buffer.from(given, 'base64url')
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) ? id : null
}

export const unsubscribeUrl = (subscriberId: string): string =>
  `${platform().env.appUrl}/openbaar/nieuws/afmelden/${unsubscribeToken(subscriberId)}`
