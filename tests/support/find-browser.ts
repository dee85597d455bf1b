/** The Chromium that browser tests run in: the one named, Debian's, Chrome, or the one that Playwright downloaded. */
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a browser that is on this machine, or undefined: reading a configuration must not need one. */
export function installedBrowser(): string | undefined {
  const candidates = [process.env.CHROMIUM_PATH, ...known, chromium.executablePath()]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** The same; throws a sentence that says what to install when there is none. */
export function findBrowser(): string {
  const found = installedBrowser()
  if (found === undefined) {
    throw new Error(
      'No browser found: install Debian’s package chromium, or Chrome, or run: npx playwright install chromium',
    )
  }
  return found
}

/**
 * Each window draws the list under its address bar in a process of its own, before anybody types there: more than a second
 * of work per person in a story. The browser takes the last list of what is off, so Playwright's own is in it too.
 */
const switchedOff = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI'],
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...[
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
  ],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['TcpPortRandomizationWin', 'ThirdPartyStoragePartitioning'],
]

/** Without these a browser does work that no page asked for, and on a closed network keeps asking for what it can't reach. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${switchedOff.join(',')}`,
]
