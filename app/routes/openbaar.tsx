/**
 * The frame of the public site. Its pages show the same to everybody, so that caches may keep them: nothing of who is
 * logged in, and no scripts (root.tsx leaves them out), so that no nonce is kept either.
 */
import type { HeadersFunction } from '@remix-run/node'
import { isRouteErrorResponse, Outlet, useLocation, useRouteError, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { publicNavigationFor } from '~/public-navigation'
import { publicTexts } from '~/public-texts'
import type { loader as rootLoader } from '~/root'
import { appTexts } from '~/texts'
import { ErrorPage } from '~/ui/error-page'
import { PublicFrame } from '~/ui/public-frame'

const keptSeconds = 60

/** A page is kept for a minute: what is withdrawn is gone by then. The cookie only carries the theme. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const kept = { 'Cache-Control': `public, max-age=${keptSeconds}`, Vary: 'Cookie' }
  return new Headers(errorHeaders ? { 'Cache-Control': 'no-store' } : kept)
}

export default function PublicSite() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  return (
    <Frame>
      <ErrorPage
        status={isRouteErrorResponse(error) ? error.status : 500}
        homeHref="/openbaar"
        homeLabel={publicTexts.toHome}
      />
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const { pathname } = useLocation()
  return (
    <PublicFrame
      region={root?.region ?? appTexts.noRegion}
      notice={root?.isExampleRegion ? appTexts.exampleNotice : null}
      navigation={publicNavigationFor(pathname)}
      homeHref="/openbaar"
      homeLabel={publicTexts.homeLink}
      signInHref="/inloggen"
      signInLabel={publicTexts.signIn}
      accessibilityHref="/toegankelijkheid"
      searchHref="/openbaar/zoeken"
      searchLabel={publicTexts.search}
    >
      {children}
    </PublicFrame>
  )
}
