/**
 * Refuses state-changing requests that another site made the browser send. Remix checks the origin of document
 * requests only; this stands before every route, resource routes included (design/trust.md, finding 7).
 */
import type { NextFunction, Request, Response } from 'express'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const knownMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * Where mail programs post without any page (RFC 8058, one-click unsubscribe): the secret in the address is what allows
 * it, no cookie is looked at.
 */
const oneClick = /^\/openbaar\/nieuws\/afmelden\/[\w.-]{20,200}$/

type Headers = { readonly method: string; readonly host?: string; readonly origin?: string; readonly site?: string }

/**
 * Whether a request may go on. Safe methods may; others must come from our own pages, told by Sec-Fetch-Site, or by
 * Origin where the browser sends no Sec-Fetch-Site. Neither header: refused.
 */
export function mayChangeState({ method, host, origin, site }: Headers): boolean {
  if (safeMethods.has(method)) return true
  if (site !== undefined) return site === 'same-origin'
  if (origin === undefined || host === undefined) return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** The check as express middleware: 405 for unknown methods, 403 for another site's request. */
export function requireSameOrigin(request: Request, response: Response, next: NextFunction): void {
  if (!knownMethods.has(request.method)) {
    response
      .status(405)
      .set('Allow', [...knownMethods].join(', '))
      .type('text')
      .send('Method Not Allowed')
    return
  }
  const { host, origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const isOneClick = request.method === 'POST' && oneClick.test(request.path)
  const allowed =
    isOneClick || mayChangeState({ method: request.method, host, origin, site: site as string | undefined })
  if (allowed) next()
  else response.status(403).type('text').send('Dit verzoek kwam niet van een pagina van Leidraad en is geweigerd.')
}
