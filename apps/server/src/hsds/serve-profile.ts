import { hsdsProfileFiles } from '@recourse/exchange'
import type { FastifyInstance } from 'fastify'
import { refuse } from './refuse.ts'

/** The profile, file by file, and at its own address the list of its files. */
export function serveProfile(app: FastifyInstance, base: string): void {
  const files = hsdsProfileFiles()
  const about = {
    ...(JSON.parse(files['version.json'] ?? '{}') as object),
    en: `${base}/profile/README.md`,
    fr: `${base}/profile/LISEZMOI.md`,
    files: Object.keys(files).map((name) => `${base}/profile/${name}`),
  }
  app.get('/profile', async () => about)
  app.get('/profile/', async () => about)
  app.get('/profile/*', async (request, reply) => {
    const name = (request.params as { readonly '*': string })['*']
    const text = Object.hasOwn(files, name) ? files[name] : undefined
    if (text === undefined) return refuse(reply, { code: 'not-found' })
    return reply.type(name.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'application/json; charset=utf-8').send(text)
  })
}
