/** The frame of every page: head, styles, menu, account, and what shows when something is not there or went wrong. */

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { themeOf } from '~/modules/access/server/choose-theme.server'
import { findRegion } from '~/modules/access/server/find-region.server'
import { sessionOf } from '~/modules/access/server/require-person.server'
import type { SessionOver } from '~/modules/access/server/session-over.server'
import { SessionOverPage } from '~/modules/access/ui/session-over-page'
import { platform } from '~/platform/context.server'
import { withoutScripts } from '~/platform/http/without-scripts'
import { ErrorPage } from '~/ui/error-page'
import { LinkTabs } from '~/ui/link-tabs'
import { useNonce } from '~/ui/nonce'
import { PageFrame } from '~/ui/page-frame'
import styles from '~/ui/styles/app.css?url'
import { toTheme } from '~/ui/theme'
import { navigationFor } from './navigation'
import { projectTabsFor } from './project-tabs'
import { isPublicPath } from './public-navigation'
import { tenderTabsFor } from './tender-tabs'
import { appTexts } from './texts'

export const meta: MetaFunction = () => [{ title: 'Leidraad' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const path = new URL(request.url).pathname
  // The public site is the same for everybody, also for who is logged in.
  const session = isPublicPath(path) ? null : await sessionOf({ request, context })
  const region = await findRegion(context.startedAt)
  const isIn = session !== null && (!session.hasTotp || session.strongAt !== null)
  return {
    version: platform().version,
    region: region?.name ?? null,
    isExampleRegion: region?.isExample ?? false,
    theme: toTheme(session?.theme ?? themeOf(request)),
    person: session && {
      name: session.userName,
      role: `${appTexts.roles[session.actor.role]}, ${session.organisationName}`,
      isExample: session.isExample,
      hasMoreRoles: session.membershipCount > 1,
    },
    navigation: isIn ? navigationFor(session.actor, path) : [],
    tabs: isIn ? projectTabsFor(session.actor, path) : [],
    tenderTabs: isIn ? await tenderTabsFor(session.actor, path) : [],
  }
}

export default function App() {
  const { pathname } = useLocation()
  // The public site draws its own frame.
  return isPublicPath(pathname) ? <Outlet /> : <PrivateApp />
}

function PrivateApp() {
  const { person, navigation, tabs, tenderTabs, theme, version, region } = useLoaderData<typeof loader>()
  return (
    <Frame {...{ person, navigation, tabs, tenderTabs, theme, version, region }}>
      <Outlet />
    </Frame>
  )
}

type FrameProps = Omit<Awaited<ReturnType<typeof loader>>, 'isExampleRegion'> & { children: ReactNode }

function Frame({ person, navigation, tabs, tenderTabs, theme, version, region, children }: FrameProps) {
  const { pathname, search } = useLocation()
  const accountLinks = [{ label: appTexts.navigation.account, href: '/account' }]
  if (person?.hasMoreRoles) accountLinks.push({ label: appTexts.switchRole, href: '/wissel-rol' })
  return (
    <PageFrame
      region={region ?? appTexts.noRegion}
      notice={person?.isExample ? appTexts.exampleNotice : null}
      navigation={navigation}
      account={person && { name: person.name, role: person.role, links: accountLinks, signOutAction: '/uitloggen' }}
      homeHref="/"
      signInHref="/inloggen"
      accessibilityHref="/toegankelijkheid"
      searchHref={person ? '/zoeken' : undefined}
      theme={theme}
      themeAction="/thema"
      returnTo={`${pathname}${search}`}
      version={version}
    >
      {tabs.length > 0 && <LinkTabs label={appTexts.projectTabsLabel} tabs={tabs} />}
      {tenderTabs.length > 0 && <LinkTabs label={appTexts.tenderTabsLabel} tabs={tenderTabs} />}
      {children}
    </PageFrame>
  )
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const matches = useMatches()
  // Scripts would draw the frame of an error page again, without the data that only the server added to it.
  const isError = (useRouteError() ?? null) !== null
  const hasScripts = !isError && !isPublicPath(pathname) && !matches.some((match) => withoutScripts(match.handle))
  return (
    <html lang="nl" data-theme={data?.theme ?? 'systeem'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="stylesheet" href={styles} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body className="ams-body">
        {children}
        {hasScripts && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export function ErrorBoundary() {
  const error = useRouteError()
  const data = useRouteLoaderData<typeof loader>('root')
  const { pathname, search } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const over = isRouteErrorResponse(error) && status === 401 ? (error.data as SessionOver) : null
  return (
    <Frame
      person={data?.person ?? null}
      navigation={data?.navigation ?? []}
      tabs={data?.tabs ?? []}
      tenderTabs={data?.tenderTabs ?? []}
      theme={data?.theme ?? 'systeem'}
      version={data?.version ?? ''}
      region={data?.region ?? null}
    >
      {over ? (
        <SessionOverPage kept={over.kept} returnTo={`${pathname}${search}`} />
      ) : (
        <ErrorPage status={status} homeHref="/" />
      )}
    </Frame>
  )
}
