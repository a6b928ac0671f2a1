import { runOperation } from './run-operation.ts'

// Run as `node apps/server/src/operations/main.ts backup FILE`, which is what `recourse backup FILE` does.
const code = await runOperation(process.argv.slice(2), {
  environment: process.env,
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  // In this same process: a signal then reaches the server itself, which sets its own exit code.
  serve: async () => void (await import('../main.ts')),
})
if (code !== null) process.exitCode = code
