import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const textOf = (name) => readFileSync(join(root, name), 'utf8')
const [english, french] = ['docs/how-to/run-a-network.md', 'docs/how-to/tenir-un-reseau.md']
const guides = [english, french]
const files = readdirSync(join(root, 'deploy')).filter((name) => !name.endsWith('.mjs'))
const deployed = files.map((name) => `deploy/${name}`)

const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0]))].toSorted()
const sourcesOf = (folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !/\.test(-kit)?\.ts$/.test(name) && !name.includes('node_modules'))
    .map((name) => textOf(join(folder, name)))
    .join('\n')
const server = sourcesOf('apps/server/src')
const operations = textOf('apps/server/src/operations/words.ts')

const settings = /\b(?:HOST|PORT|(?:RECOURSE|DATABASE|BACKUP)_[A-Z_]+)\b/g
const settingsRead = (text) => found(text, /\b(?:environment|process\.env|env)\.([A-Z][A-Z_]+)\b/g)
// The reader's own, or only of the build and of tests.
const notOfTheServer = /^(LANG|LC_\w+|NODE_\w+|TEST_\w+|KILL\w*|PATH)$/

/** Of a document: its headings by level, its lists, its fences, without a word of language. */
const shapeOf = (text) => text.split('\n').flatMap((line) => /^\s*(#+|\d+\.|- |```|\|)/.exec(line)?.[1] ?? [])
const fencesOf = (text) => [...text.matchAll(/^ *```\n([\s\S]*?)^ *```$/gm)].map((match) => match[1])
const codeOf = (text) => found(text.replace(/^ *```[\s\S]*?^ *```$/gm, ''), /`([^`\n]+)`/g)
const linksOf = (text) => [...text.matchAll(/\]\((?!#|https?:)([^)#]+)/g)].map(([, target]) => target)

describe('the guide to run a network', () => {
  test('says the same in both languages: parts, commands, names, files', () => {
    const [en, fr] = guides.map(textOf)
    expect(shapeOf(fr)).toEqual(shapeOf(en))
    expect(fencesOf(fr)).toEqual(fencesOf(en))
    expect(fencesOf(en).length).toBeGreaterThan(15)
    expect(codeOf(fr)).toEqual(codeOf(en))
    const twins = {
      'exploiter-un-serveur.md': 'operate-a-server.md',
      '../ce-que-le-serveur-voit.md': '../what-the-server-sees.md',
      '../../SECURITE.md': '../../SECURITY.md',
    }
    expect(linksOf(fr).map((target) => twins[target] ?? target)).toEqual(linksOf(en))
  })

  test.each(guides)('%s leads only to parts that it has', (guide) => {
    const slug = (heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')
    const parts = [...textOf(guide).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading))
    expect([...textOf(guide).matchAll(/\]\(#([^)]+)\)/g)].map(([, part]) => part).filter((part) => !parts.includes(part))).toEqual([])
  })

  test.each(guides)('%s names files that exist', (guide) => {
    const text = textOf(guide)
    const linked = linksOf(text).map((target) => join(dirname(guide), target))
    const installed = found(text, /\/opt\/recourse\/current\/((?!runtime)[\w./-]+\w)/g)
    const units = found(text, /(?<=[\s`])recourse(?:-[a-z]+)?\.(?:service|timer)(?=[\s`])/g).filter((name) => name !== 'recourse-2.service')
    expect([...linked, ...installed, ...units.map((name) => `deploy/${name}`)].filter((name) => !existsSync(join(root, name)))).toEqual([])
    for (const name of files.filter((name) => !/^(Containerfile\.|embedded|prepare|recourse-|recourse\.)/.test(name))) expect(text, name).toContain(name)
  })

  test('names every setting that the server reads, and none that nothing reads', () => {
    const read = settingsRead(server).filter((name) => !notOfTheServer.test(name))
    expect(read.length).toBeGreaterThan(8)
    for (const guide of guides)
      expect(
        read.filter((name) => !textOf(guide).includes(`\`${name}\``)),
        guide,
      ).toEqual([])
    const all = [server, textOf('deploy/backup.sh'), sourcesOf('packages/content/src'), textOf('scripts/build.mjs')].join('\n')
    const known = new Set(found(all, settings))
    for (const name of [...guides, ...deployed])
      expect(
        found(textOf(name), settings).filter((setting) => !known.has(setting)),
        name,
      ).toEqual([])
  })

  test('names commands of operation that exist, as every file here does', () => {
    const verbs = found(operations, /recourse ([a-z][a-z-]+)/g)
    for (const name of [...guides, ...deployed]) {
      const asked = found(textOf(name), /(?:operations\/main\.ts"? |npx recourse )([a-z][a-z-]+)/g)
      expect(
        asked.filter((verb) => !verbs.includes(verb)),
        name,
      ).toEqual([])
    }
    expect(verbs).toEqual(expect.arrayContaining(['serve', 'migrate', 'backup', 'restore', 'export-network']))
  })

  test('names addresses that the server answers', () => {
    for (const path of ['/healthz', '/readyz', '/metrics', '/hsds']) {
      expect(server, path).toContain(`'${path}`)
      for (const guide of guides) expect(textOf(guide)).toContain(path)
    }
  })
})

describe('the files that put it on a machine', () => {
  test.each(files.filter((name) => /\.(service|timer)$/.test(name)))('%s starts what exists, as nobody in particular', (name) => {
    const unit = textOf(`deploy/${name}`)
    const started = found(unit, /\/opt\/recourse\/current\/([\w./-]+\w)/g)
    expect(started.filter((path) => !existsSync(join(root, path)))).toEqual([])
    if (!name.endsWith('.service')) return
    for (const line of ['User=recourse', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'ProtectSystem=strict', 'LimitCORE=0', 'UMask=0077'])
      expect(unit.split('\n'), line).toContain(line)
    // The server itself never gets the login that owns.
    expect(unit.includes('owner.env')).toBe(name !== 'recourse.service')
  })

  test('the container copies what exists, and every package that the server needs', () => {
    const container = textOf('deploy/Containerfile')
    const lines = container.split('\n').filter((line) => /^COPY (?!--from)/.test(line))
    const copied = lines.flatMap((line) => line.split(/\s+/).slice(1, -1)).map((name) => name.replace(/^\.\//, ''))
    const built = /^apps\/web\/dist/
    expect(copied.filter((name) => !built.test(name) && !existsSync(join(root, name)))).toEqual([])
    const needs = (folder) => Object.keys(JSON.parse(textOf(`${folder}/package.json`)).dependencies ?? {}).filter((name) => name.startsWith('@recourse/'))
    const reached = new Set()
    const reach = (folder) => {
      if (reached.has(folder)) return
      reached.add(folder)
      for (const name of needs(folder)) reach(name.replace('@recourse', 'packages'))
    }
    reach('apps/server')
    expect([...reached].filter((folder) => !copied.includes(folder))).toEqual([])
    // npm reads the manifest of every workspace.
    const manifests = ['packages', 'apps'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`))
    expect(manifests.filter((name) => existsSync(join(root, name)) && !copied.includes(name))).toEqual([])
    expect(container).toMatch(/^USER node$/m)
    expect(container).toMatch(/^HEALTHCHECK .*/m)
  })

  test('both proxies let through the largest body that a route takes, and not the numbers about the server', async () => {
    const { routes } = await import('../packages/wire/src/index.ts')
    const largest = Math.max(...Object.values(routes).map(({ limit }) => limit))
    const [nginx, caddy] = [textOf('deploy/nginx.conf'), textOf('deploy/Caddyfile')]
    expect(Number(/client_max_body_size (\d+)m;/.exec(nginx)?.[1]) * 2 ** 20).toBeGreaterThan(largest)
    expect(Number(/max_size (\d+)MB/.exec(caddy)?.[1]) * 1e6).toBeGreaterThan(largest)
    expect(nginx).toMatch(/location = \/metrics \{\s+return 404;/)
    expect(caddy).toMatch(/@metrics path \/metrics\n\s+respond @metrics 404/)
    expect(nginx).toContain('access_log off;')
    for (const file of [nginx, caddy]) expect(file).toContain('max-age=31536000')
  })

  test('pages that somebody else serves come with the headers that the server gives', async () => {
    const { permissionsPolicy, policyOf, securityHeaders } = await import('../apps/server/src/security-headers.ts')
    const conf = textOf('deploy/nginx-app.conf')
    const header = (name) => new RegExp(`add_header ${name} "?([^"\\n]+?)"? always;`).exec(conf)?.[1]
    expect(header('Permissions-Policy')).toBe(permissionsPolicy)
    expect(header('Referrer-Policy')).toBe(securityHeaders.referrerPolicy.policy)
    expect(header('Cross-Origin-Opener-Policy')).toBe(securityHeaders.crossOriginOpenerPolicy.policy)
    expect(header('Cross-Origin-Resource-Policy')).toBe(securityHeaders.crossOriginResourcePolicy.policy)
    expect(header('X-Frame-Options')).toBe(securityHeaders.frameguard.action.toUpperCase())
    expect(/default "(default-src [^"]+)"/.exec(conf)?.[1]).toBe(policyOf('/en/'))
    expect(/vault-worker-[^"]+" "(default-src [^"]+)"/.exec(conf)?.[1]).toBe(policyOf('/assets/vault-worker-a1b2c3.js'))
    expect(policyOf('/assets/vault-worker-a1b2c3.js')).not.toBe(policyOf('/en/'))
  })

  test('the examples of settings set what the server reads, and hold no secret', () => {
    for (const name of ['server.env.example', 'owner.env.example', 'backup.env.example']) {
      const lines = textOf(`deploy/${name}`)
        .split('\n')
        .filter((line) => /^#?[A-Z_]+=/.test(line))
      expect(lines.length).toBeGreaterThan(0)
      for (const line of lines.filter((line) => /KEY|TOKEN|URL/.test(line))) expect(line).toMatch(/=$|PASSWORD@/)
    }
    expect(textOf('deploy/server.env.example')).not.toContain('DATABASE_ADMIN_URL')
  })

  test('the roles made for PostgreSQL are those that migrations expect', () => {
    const [made, expected] = [textOf('deploy/prepare-postgresql.sql'), textOf('apps/server/src/storage/migrate.ts')]
    for (const role of found(expected, /rolname = '(\w+)'/g)) expect(made).toMatch(new RegExp(`create role ${role} .*nosuperuser nobypassrls`))
    expect(made).not.toMatch(/password '/)
  })

  test('the backup is a script that the shell understands', () => {
    expect(spawnSync('sh', ['-n', join(root, 'deploy', 'backup.sh')], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })
})
