/** The headers that every response carries, errors and files included. */
import { randomBytes } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

export type HeaderOptions = { readonly https: boolean; readonly development: boolean }

/** The content security policy for one response; only scripts with this response's nonce run, styles come from us. */
export function contentSecurityPolicy(nonce: string, { https, development }: HeaderOptions): string {
  const rules = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Vite's development server injects styles and talks over a WebSocket; the built app needs neither.
    `style-src 'self'${development ? " 'unsafe-inline'" : ''}`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ]
  if (https) rules.push('upgrade-insecure-requests')
  return rules.join('; ')
}

/** Sets the headers and puts the nonce in `response.locals.nonce`. */
export function securityHeaders(options: HeaderOptions) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    const nonce = randomBytes(16).toString('base64')
    response.locals.nonce = nonce
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(nonce, options),
      'X-Content-Type-Options': 'nosniff',
      // Nothing leaves this site. Stricter, no-referrer, makes browsers send forms with "Origin: null", which is refused.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
      'X-Frame-Options': 'DENY',
    })
    if (options.https) response.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    next()
  }
}
