import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const children = new Set()
let stoppedBy = null

function stop(signal) {
  stoppedBy ??= signal
  if (children.size === 0) process.exit(exitCodes[signal])
  for (const child of children) child.kill(signal)
}
const listeners = signals.map((signal) => [signal, () => stop(signal)])

/** From now on a signal is passed to whatever is running, and ends this process once that has ended. */
export function passSignals() {
  for (const [signal, listener] of listeners) process.on(signal, listener)
  endWithNpm()
}

// npm passes a signal to the shell that it started us with, and that shell dies without a word to us. So when npm started us and whoever
// is above us goes away, we take it as the signal. Started without npm, as a service is, we outlive the terminal as anyone would.
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const above = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === above) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/** Leaves signals to whoever runs next in this process. */
export function leaveSignals() {
  for (const [signal, listener] of listeners) process.off(signal, listener)
}

// Tools that start `node` by name (Playwright's server, npm's own scripts) must find this Node and not an older one.
const withThisNode = (environment) => ({ ...environment, PATH: [dirname(process.execPath), environment.PATH].join(delimiter) })

/**
 * Runs a program to its end. `show` says where its output goes: `all` as it is, `aside` on the error output. Gives its exit code;
 * 127 when it could not be started, 128 when a signal ended it.
 */
export function run(command, args, { cwd = root, env = {}, show = 'all', shell = false } = {}) {
  return new Promise((done) => {
    const output = show === 'aside' ? process.stderr : 'inherit'
    const child = spawn(command, args, { cwd, shell, env: withThisNode({ ...process.env, ...env }), stdio: ['inherit', output, 'inherit'] })
    const ended = (code) => {
      children.delete(child)
      if (stoppedBy && children.size === 0) process.exit(exitCodes[stoppedBy])
      done(code)
    }
    children.add(child)
    child.on('error', () => ended(127))
    child.on('exit', (code) => ended(code ?? 128))
  })
}

/** Runs a script on this Node. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options)

/** Runs a tool that a package brings, on this Node, without going through a shell or `node_modules/.bin`. */
export function runTool(name, tool, args, options) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return runNode(join(folder, typeof bin === 'string' ? bin : bin[tool]), args, options)
}

/** Runs npm on this Node: the npm that started us, or the one on the path. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? runNode(cli, args, options) : run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** Runs a script on this Node and gives what it printed. Its error output is shown. */
export function outputOf(script) {
  const { status, stdout } = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 26 })
  return { code: status ?? 128, output: stdout }
}
