import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

// What no build reads: a change there must not build anything again. Paths are from the root, with forward slashes.
const unread = /(^|\/)(node_modules|dist|\.tmp|e2e|test-fixtures?)(\/|$)|\.test\.\w+$|\.test-kit\.ts$|^apps\/web\/locales\/\w+\/messages\.(js|ts)$/

function filesIn(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full)
    .map((name) => `${path}/${name}`)
    .filter((inner) => !unread.test(inner))
    .flatMap((inner) => filesIn(root, inner))
}

/** One hash of every file that is named, or that lies in a folder that is named: names and bytes. What does not exist counts as empty. */
export function hashOf(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((named) => filesIn(root, named)).sort()) {
    const bytes = readFileSync(join(root, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

// The output's own time is in the stamp: whoever builds it in another way makes the stamp void.
const stampOf = (inputs, output) => JSON.stringify({ inputs, written: statSync(output).mtimeMs })

/** Whether `output` was built from these inputs and has not been written since. */
export const isCurrent = (stamp, inputs, output) => existsSync(stamp) && existsSync(output) && readFileSync(stamp, 'utf8') === stampOf(inputs, output)

/** Records that `output` was built from these inputs. */
export function recordBuild(stamp, inputs, output) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, stampOf(inputs, output))
}
