import Fastify from 'fastify'
import { snapshot } from './directory.test-kit.ts'
import { registerHsds } from './register-hsds.ts'

// A program that serves the invented directory and prints its address, so that the command line can be tried on the real server, as anybody would.
const app = Fastify({ rewriteUrl: (request) => request.url?.split('?', 1)[0] ?? '/', bodyLimit: 1024 })
const state = snapshot()
await registerHsds(app, { services: async () => state, origin: 'http://127.0.0.1' })
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
