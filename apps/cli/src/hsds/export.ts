import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Visibility } from '@recourse/domain/directory'
import { type HsdsExport, writeHsds } from '@recourse/exchange'
import type { Command } from '../asked.ts'
import { loadCorpus, sayLoadFailure } from '../load-corpus.ts'
import { exits, sayIn } from '../world.ts'

const isAudience = (text: string): text is Visibility => ['public', 'network', 'trusted'].includes(text)

// The end of the name of the file says which of the three forms is meant.
const forms: Readonly<Record<string, (made: HsdsExport) => string | Uint8Array>> = {
  '.json': (made) => made.json(),
  '.ndjson': (made) => made.lines(),
  '.zip': (made) => made.zip(),
}

/** `recourse hsds export --out FILE`: the services of the content in HSDS 3.1, as JSON, NDJSON or a zip of tables. Demonstrations are never among them. */
export const exportServices: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const audience = asked.audience ?? 'public'
  const form = forms[/\.\w+$/.exec(asked.out ?? '')?.[0] ?? '']
  if (asked.out === undefined || !form) {
    world.err(
      say(
        '--out is the file to write, whose name ends in .json, .ndjson or .zip.',
        '--out est le fichier à écrire, dont le nom finit par .json, .ndjson ou .zip.',
      ),
    )
    return exits.usage
  }
  if (!isAudience(audience)) {
    world.err(say('--audience is public, network or trusted.', '--audience est public, network ou trusted.'))
    return exits.usage
  }
  const corpus = await loadCorpus(asked, world)
  if (!corpus.ok) {
    sayLoadFailure(corpus.error, asked.language, world)
    return exits.contentBroken
  }
  const services = corpus.value.directory.services.filter(({ demonstration }) => !demonstration)
  if (services.length === 0) {
    world.err(say('There are only demonstrations here: nothing was written.', 'Il n’y a ici que des démonstrations\u00A0: rien n’a été écrit.'))
    return exits.problemFound
  }
  const path = resolve(asked.out)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.tmp`, form(writeHsds(services, { on: asked.on ?? world.today(), audience, places: corpus.value.directory.places })))
    renameSync(`${path}.tmp`, path)
  } catch {
    world.err(say(`${path} cannot be written.`, `${path} ne peut pas être écrit.`))
    return exits.usage
  }
  world.out(
    say(`Services written to ${path}, for ${audience}: ${services.length}.`, `Services écrits dans ${path}, pour ${audience}\u00A0: ${services.length}.`),
  )
  return exits.done
}
