/** What the tests need beside npm's packages: a browser and LibreOffice. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { runProgram, SetUpProblem } from '../setup/program.mjs'
import { texts } from '../setup/texts.mjs'

const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/usr/lib/libreoffice/program']
const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe']

/** Installs the Debian packages that are missing, when we may; otherwise says plainly what to install. */
export async function prepareMachine(say) {
  const missing = missingPackages()
  if (missing.length === 0) return
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new SetUpProblem(texts.installYourself(missing))
  const title = texts.browserAndOffice(missing)
  say(title)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram('apt-get', ['update', '-qq'], { env })
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { title, env })
}

function missingPackages() {
  const browser = process.env.CHROMIUM_PATH || existsSync(MAC_CHROME) || BROWSERS.some(onPath)
  const office = ['soffice', 'libreoffice', 'soffice.exe'].some(onPath)
  return [...(browser ? [] : ['chromium']), ...(office ? [] : ['libreoffice-calc-nogui'])]
}

function onPath(name) {
  return [...(process.env.PATH ?? '').split(path.delimiter), ...FOLDERS].some((folder) =>
    existsSync(path.join(folder, name)),
  )
}
