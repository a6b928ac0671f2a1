import { ok, type Result } from '@recourse/domain/shared'
import type { Document as XmlDocument, Element as XmlElement } from '@xmldom/xmldom'
import type { ImportedFile, ImportNote, ImportProblem } from '../imported.ts'
import { checkCell, checkRowCount } from '../limits/check-limits.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { parseXml } from '../limits/parse-xml.ts'
import { finishFile } from '../record/finish-file.ts'
import type { ImportContext } from '../record/import-context.ts'
import type { ListSource } from '../record/list-source.ts'
import { type AirsFile, type AirsRecord, siteService } from './site-service.ts'
import { first, saysYes, within, wordsAt } from './xml-words.ts'

/** Whether XML looks like AIRS: a `Source` that holds agencies. */
export const isAirs = (text: string): boolean => /<Source[\s>]/.test(text.slice(0, 5_000)) && /<Agency[\s>]/.test(text)

function recordsOf(root: XmlElement): readonly AirsRecord[] {
  return within(root, 'Agency').flatMap((agency, a) => {
    const at = `Agency ${a + 1}`
    const loose = within(agency, 'SiteService').map((service, s): AirsRecord => ({ agency, site: undefined, service, where: `${at}, SiteService ${s + 1}` }))
    const sited = within(agency, 'Site').flatMap((site, i) =>
      within(site, 'SiteService').map((service, s): AirsRecord => ({ agency, site, service, where: `${at}, Site ${i + 1}, SiteService ${s + 1}` })),
    )
    return [...sited, ...loose]
  })
}

// Its publisher says that it is not for show: it is not taken, nor is anything of it told.
const isKeptBack = ({ agency, service }: AirsRecord): boolean =>
  [agency, service].some(
    (of) =>
      saysYes(of, 'ExcludeFromWebsite') || saysYes(of, 'ExcludeFromDirectory') || first(of, 'ResourceInfo')?.getAttribute('AvailableForDirectory') === 'false',
  )

function checkRecords(records: readonly AirsRecord[], where: string): Result<true, ImportProblem> {
  const few = checkRowCount(records.length, where)
  if (!few.ok) return few
  for (const record of records) {
    if (wordsAt(record.service, 'Name') === '' || wordsAt(record.service, 'Key') === '')
      return refuse(
        'broken',
        record.where,
        andNothingTaken(both('This service has no Name or no Key.', 'Ce service n’a pas de Name ou pas de Key.')),
        both('Export the list again from iCarol or OpenCIOC.', 'Exportez de nouveau la liste d’iCarol ou d’OpenCIOC.'),
      )
    const long = checkCell(record.service.textContent ?? '', record.where)
    if (!long.ok) return long
  }
  return ok(true)
}

const sourceOf = (root: XmlElement): ListSource => {
  const owner = root
    .getAttribute('SourceEntity')
    ?.replace(/\s*RecordOwner\s*=.*$/i, '')
    .trim()
  const timestamp = root.getAttribute('OriginTimestamp')?.slice(0, 10)
  const name = owner === undefined || owner === '' ? 'AIRS' : owner
  return { title: both(`${name}: list in AIRS XML`, `${name}\u00A0: liste en AIRS XML`), datedText: timestamp ?? 'undated', official: true }
}

/**
 * Reads AIRS XML 3.0, as iCarol and OpenCIOC write it: one service for each SiteService of each Site. Kept back: what its publisher excludes from the
 * Web or the directory, confidential phones, notes of staff, names of people. Free words on who may come are only ever asked about.
 */
export function readAirs(text: string, context: ImportContext): Result<ImportedFile, ImportProblem> {
  const parsed = parseXml(text, context.name)
  if (!parsed.ok) return parsed
  const root = rootOf(parsed.value)
  if (root?.localName !== 'Source')
    return refuse(
      'not-this-format',
      context.name,
      both('The XML does not begin with Source, as AIRS does.', 'Le XML ne commence pas par Source, comme le fait AIRS.'),
      both('Export the list as AIRS XML 3.0.', 'Exportez la liste en AIRS XML 3.0.'),
    )
  const records = recordsOf(root)
  const sound = checkRecords(records, context.name)
  if (!sound.ok) return sound
  const taken = records.filter((record) => !isKeptBack(record))
  const file: AirsFile = { source: sourceOf(root), language: root.getAttribute('xml:lang')?.startsWith('fr') ? 'fr' : 'en', context }
  const counts = { agencies: within(root, 'Agency').length, siteServices: records.length, keptBack: records.length - taken.length }
  const notes: readonly ImportNote[] =
    counts.keptBack === 0
      ? []
      : [
          {
            where: context.name,
            kind: 'left-out',
            text: both(
              `${counts.keptBack} services were left out: their publisher does not show them.`,
              `${counts.keptBack} services n’ont pas été pris\u00A0: leur éditeur ne les montre pas.`,
            ),
          },
        ]
  return finishFile('airs-3', counts, { services: taken.map((record) => siteService(record, file)), notes, context })
}

const rootOf = (document: XmlDocument): XmlElement | null => document.documentElement
