// The entry of `npm start`, `npm test` and `npm run check`, `build`, `prove`, `bench`. It and the files beside it use only what any Node from 18 on
// has, since they are what fetches a newer one. Everything after that runs on the Node that package.json asks for.

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAll, buildWhatChanged } from './build.mjs'
import { checkFast, testAll } from './check.mjs'
import { bench, prove } from './prove.mjs'
import { Stop, say } from './say.mjs'
import { installPackages, onNewerNode } from './set-up.mjs'
import { leaveSignals, passSignals, root } from './shell.mjs'

async function start() {
  await buildWhatChanged()
  // In this same process: a signal then reaches the server itself, which closes its connections before it ends.
  leaveSignals()
  await import(pathToFileURL(join(root, 'apps', 'server', 'src', 'main.ts')).href)
  return null
}

async function build() {
  await buildAll()
  return 0
}

const jobs = { start, test: testAll, check: checkFast, build, prove, bench }

async function main(args) {
  const job = Object.hasOwn(jobs, args[0] ?? '') ? jobs[args[0]] : undefined
  if (!job || args.length > 1) {
    say('One of: start, test, check, build, prove, bench.', 'L’un de : start, test, check, build, prove, bench.')
    return 2
  }
  const code = await onNewerNode(join(root, 'scripts', 'run.mjs'), args)
  if (code !== null) return code
  await installPackages()
  return job()
}

process.chdir(root)
passSignals()
try {
  const code = await main(process.argv.slice(2))
  // `start` leaves the server running and has no code.
  if (code !== null) process.exitCode = code
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message, error.fr)
  process.exitCode = error.code
}
