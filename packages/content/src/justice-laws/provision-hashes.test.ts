import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { provisionFile as schema } from '../schema-law.ts'
import { hashOfficialText } from './hash-official-text.ts'
import { pinpointOfId, provisionFile } from './provision-file.ts'
import { type OfficialLaw, type OfficialProvision, readOfficialLaw } from './read-official.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const lawDir = join(root, '..', 'shared', 'data', 'law')
const provisionDir = join(root, 'content', 'law', 'provisions')

const files = readdirSync(provisionDir)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ id: name.slice(0, -'.yaml'.length), text: readFileSync(join(provisionDir, name), 'utf8') }))

const laws = new Map<string, OfficialLaw | null>()

function officialAt(path: string, pinpoint: string): OfficialProvision | null {
  const known = laws.get(path)
  const law = known === undefined ? readOfficialLaw(readFileSync(join(lawDir, `${path.replaceAll('/', '_')}.xml`), 'utf8')) : known
  laws.set(path, law)
  return law?.at(pinpoint) ?? null
}

/** What the file would say if it were written today from the official text beside the project. How its lines are broken does not matter. */
function madeAgain(id: string, text: string): unknown {
  const place = pinpointOfId(id)
  const { says, readBy } = schema.parse(parse(text))
  if (!place) return null
  const en = officialAt(place.instrument.path.en, place.pinpoint)
  const fr = officialAt(place.instrument.path.fr, place.pinpoint)
  return en && fr ? parse(provisionFile({ ...place, official: { en, fr }, readBy, says })) : null
}

describe.skipIf(!existsSync(lawDir))('the provisions that the content cites', () => {
  const parsed = files.filter(({ text }) => text.includes('readBy: parser'))

  test('say of the official text what a reading of it beside the project says: hash, number and days in both languages', () => {
    expect(parsed.length).toBeGreaterThan(0)
    expect(parsed.map(({ id, text }) => [id, madeAgain(id, text)])).toEqual(parsed.map(({ id, text }) => [id, parse(text)]))
  }, 120_000)

  test('name a place of a law that is known here', () => {
    expect(files.filter(({ id }) => pinpointOfId(id) === null)).toEqual([])
  })

  test('never hold the official text, in either language', () => {
    const holding = parsed.filter(({ id, text }) => {
      const { says } = schema.parse(parse(text))
      const place = pinpointOfId(id)
      if (!place) return false
      const official = (['en', 'fr'] as const).map((language) => officialAt(place.instrument.path[language], place.pinpoint)?.text ?? '')
      return official.some((words) => [says.en, says.fr].some((own) => hashOfficialText(own) === hashOfficialText(words)))
    })
    expect(holding.map(({ id }) => id)).toEqual([])
  }, 120_000)
})
