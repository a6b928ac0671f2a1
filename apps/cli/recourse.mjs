#!/usr/bin/env node
// Plain JavaScript for any Node from 18 on: starts the command line on this Node when it is new enough, otherwise on the one that
// `npm start` or `npm test` fetched into runtime/. The path is real, not the link that npm makes, so that TypeScript runs.
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(realpathSync(fileURLToPath(import.meta.url)))
const main = join(here, 'src', 'main.ts')
const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 15)) {
  await import(pathToFileURL(main).href)
} else {
  const windows = process.platform === 'win32'
  const fetched = join(
    resolve(here, '..', '..', 'runtime', 'node_modules', `node-${windows ? 'win' : process.platform}-${process.arch}`),
    'bin',
    windows ? 'node.exe' : 'node',
  )
  if (existsSync(fetched)) {
    const { status } = spawnSync(fetched, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
    process.exitCode = status ?? 5
  } else {
    console.error('Recourse needs Node 24.15 or newer. Run "npm start" once: it fetches one for this folder only.')
    console.error('Recours a besoin de Node 24.15 ou plus récent. Lancez « npm start » une fois : il en prend un pour ce dossier seulement.')
    process.exitCode = 5
  }
}
