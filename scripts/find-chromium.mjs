import { existsSync } from 'node:fs'
import { say, timed } from './say.mjs'
import { run } from './shell.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The browser on this machine: the one that CHROMIUM names, which must exist, or one at a usual place; null when there is none. */
export function findChromium({ environment = process.env, exists = existsSync } = {}) {
  if (environment.CHROMIUM) return exists(environment.CHROMIUM) ? environment.CHROMIUM : null
  return usual.find((path) => exists(path)) ?? null
}

async function installFromDebian() {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args]
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' }, show: 'aside' })
  }
  const get = () => apt('install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', 'chromium')
  if ((await get()) === 0) return
  if ((await apt('update', '-qq')) === 0) await get()
}

/** The browser, installed with apt-get where there is none and that is possible. Null, after saying what to do, when there still is none. */
export async function needChromium() {
  const named = process.env.CHROMIUM
  if (!findChromium() && !named && process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests (once).', 'Installation de Chromium pour les essais dans le navigateur (une seule fois).')
    await timed('chromium', installFromDebian)
  }
  const found = findChromium()
  if (!found)
    say(
      'The browser tests need Chromium: install it, or set CHROMIUM to its path. They were not run.',
      'Les essais dans le navigateur ont besoin de Chromium : installez-le, ou donnez son chemin dans CHROMIUM. Ils n’ont pas été faits.',
    )
  return found
}
