import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { err, ok, type Result } from '@recourse/domain/shared'
import type { NamedBytes } from '@recourse/exchange'
import type { World } from '../world.ts'

const limit = 50 * 1024 * 1024

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

const inFolder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()

/** The tables that a package names beside itself. Nothing outside its folder is read. */
function resourcesOf(descriptor: Uint8Array): readonly string[] {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(descriptor))
    const resources = typeof read === 'object' && read !== null && 'resources' in read && Array.isArray(read.resources) ? read.resources : []
    return resources.flatMap((resource: unknown) => {
      const path = typeof resource === 'object' && resource !== null && 'path' in resource ? resource.path : undefined
      return typeof path === 'string' && /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').includes('..') ? [path] : []
    })
  } catch {
    return []
  }
}

/**
 * The files of a directory of services: one file, a folder, or a `datapackage.json` with the tables that it names. Fails when nothing can be read
 * or there are more than 50 MB, before reading them.
 */
export function filesOf(path: string, world: World): Result<readonly NamedBytes[], 'not-there' | 'too-large'> {
  try {
    const isFolder = path !== '-' && existsSync(path) && statSync(path).isDirectory()
    const folder = isFolder ? resolve(path) : dirname(path)
    const first = isFolder ? inFolder(folder) : []
    if ((isFolder ? first.map((name) => sizeOf(join(folder, name))) : [sizeOf(path)]).reduce((a, b) => a + b, 0) > limit) return err('too-large')
    if (isFolder) return ok(first.map((name) => ({ name, bytes: world.read(join(folder, name)) })))
    const file = { name: path === '-' ? 'standard input' : basename(path), bytes: world.read(path) }
    if (file.name !== 'datapackage.json') return ok([file])
    const beside = resourcesOf(file.bytes).filter((name) => existsSync(join(folder, name)))
    if (beside.reduce((sum, name) => sum + sizeOf(join(folder, name)), 0) > limit) return err('too-large')
    return ok([file, ...beside.map((name) => ({ name, bytes: world.read(join(folder, name)) }))])
  } catch {
    return err('not-there')
  }
}
