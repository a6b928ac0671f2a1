import type { FastifyInstance } from 'fastify'

/**
 * Lets any page read what is answered here: the directory is for everyone, and nobody is known by a cookie. The rest of the server stays closed to
 * other pages. A page that is about to send JSON asks first whether it may.
 */
export function openToAll(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*')
    reply.header('access-control-expose-headers', 'etag')
    reply.header('cross-origin-resource-policy', 'cross-origin')
    reply.removeHeader('access-control-allow-credentials')
  })
  scope.options('/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD, POST')
      .header('access-control-allow-headers', 'content-type, if-none-match')
      .header('access-control-max-age', '86400')
      .send(),
  )
}
