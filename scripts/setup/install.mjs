/** Installs the packages when they are missing or when the lock file changed. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { root, runProgram } from './program.mjs'
import { texts } from './texts.mjs'

const STAMP = 'node_modules/.leidraad-install'

/** Makes node_modules what package-lock.json says. Install scripts are not run: the project works without them. */
export async function installPackages(say) {
  const wanted = `${fingerprint(['package.json', 'package-lock.json', '.npmrc'])} ${process.platform}-${process.arch}`
  if (readStamp(STAMP) === wanted) return
  if (!isInstalled()) {
    say(texts.installing)
    const [command, ...args] = npm()
    await runProgram(
      command,
      [...args, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
      {
        title: texts.installing,
        env: environmentForNpm(),
      },
    )
  }
  writeStamp(STAMP, wanted)
}

/** Whether somebody ran npm install already: npm writes down in node_modules what is in there. */
function isInstalled() {
  const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages
  try {
    const present = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(
      ([name, { version, optional }]) => name === '' || optional || present[name]?.version === version,
    )
  } catch {
    return false
  }
}

function npm() {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return [process.execPath, script]
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm']
}

/** Without what the npm that started us set for itself, and never as production: building needs the tools. */
function environmentForNpm() {
  const ours = (name) =>
    !/^npm_(config|package|lifecycle)_/.test(name) ||
    /^npm_config_(registry|cache|proxy|https_proxy|cafile|userconfig|globalconfig)$/.test(name)
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => ours(name)))
  delete env.NODE_ENV
  return env
}
