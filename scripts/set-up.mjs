import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Stop, say, timed } from './say.mjs'
import { root, run, runNpm } from './shell.mjs'
import { isAtLeast, nodeFloor } from './versions.mjs'

const quietly = ['--no-audit', '--no-fund', '--loglevel=error']

/** Whether the packages of a folder are those of its lock: npm writes the hidden lock last, so an install that was cut short has none. */
export function isInstalled(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json')
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
}

const install = (folder) => runNpm(['ci', ...quietly], { cwd: folder, show: 'aside' })

const packageOf = ({ platform, arch }) => `node-${platform === 'win32' ? 'win' : platform}-${arch}`
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/** Where the fetched Node is, for this kind of machine. */
export const fetchedNode = (folder = root, machine = process) =>
  join(folder, 'runtime', 'node_modules', packageOf(machine), 'bin', machine.platform === 'win32' ? 'node.exe' : 'node')

/** Whether there is a Node to fetch for this kind of machine. */
export const isPackaged = (machine = process) => Object.hasOwn(read('runtime/package.json').optionalDependencies, packageOf(machine))

async function fetchNode(node, wanted) {
  say(
    `Node ${wanted} or newer is needed, and this is ${process.versions.node}: fetching one for this folder only.`,
    `Il faut Node ${wanted} ou plus récent, et celui-ci est ${process.versions.node} : on en prend un pour ce dossier seulement.`,
  )
  const code = await timed('node', () => install(join(root, 'runtime')))
  // It is an optional dependency, one per kind of machine: npm says that all is well when it could not be fetched.
  if (code !== 0 || !existsSync(node))
    throw new Stop(
      `Node could not be fetched. Check the connection and run the same command again, or install Node ${wanted} or newer yourself.`,
      `Node n’a pas pu être pris. Vérifiez la connexion et relancez la même commande, ou installez vous-même Node ${wanted} ou plus récent.`,
    )
}

/**
 * When this Node is older than package.json asks for: fetches a newer one for this folder only, runs the same command again on it, and
 * gives its exit code. Gives null when this Node will do. It comes before any other install: npm on an older Node refuses this package,
 * or leaves out native parts without a word.
 */
export async function onNewerNode(script, args) {
  const wanted = nodeFloor(read('package.json'))
  if (isAtLeast(process.versions.node, wanted)) return null
  if (!isPackaged())
    throw new Stop(
      `Node ${wanted} or newer is needed, this is ${process.versions.node}, and none is packaged for ${process.platform}-${process.arch}: install one, then run the same command again.`,
      `Il faut Node ${wanted} ou plus récent, celui-ci est ${process.versions.node}, et aucun n’est préparé pour ${process.platform}-${process.arch} : installez-en un, puis relancez la même commande.`,
    )
  const node = fetchedNode()
  if (!existsSync(node) || !isInstalled(join(root, 'runtime'))) await fetchNode(node, wanted)
  return run(node, [script, ...args])
}

/** Installs the packages that the lock names, unless they are there. */
export async function installPackages() {
  if (isInstalled(root)) return
  say('Installing the packages (once).', 'Installation des paquets (une seule fois).')
  const code = await timed('npm ci', () => install(root))
  if (code !== 0)
    throw new Stop(
      'The packages could not be installed. Check the connection and run the same command again: nothing else was changed.',
      'Les paquets n’ont pas pu être installés. Vérifiez la connexion et relancez la même commande : rien d’autre n’a été changé.',
    )
}
