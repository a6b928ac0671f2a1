import type { Page } from '@playwright/test'
import type { Place, Service } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import type { Language } from '@recourse/domain/shared'
import { readCorpus } from './build.ts'

/** The corpus that is tested, and its directory. */
export const corpus = readCorpus()
export const { services, needs, places } = corpus.directory
const provinceType = corpus.law.facts.find((fact) => fact.id === 'province')?.type
/** Provinces and their names. */
export const provinces = provinceType?.kind === 'enum' ? provinceType.values : []
/** The name of a province. */
export const nameOf = (province: string, language: Language): string => provinces.find(({ id }) => id === province)?.label[language] ?? province

/** Words of the interface. */
export const words = {
  table: { en: 'All services', fr: 'Tous les services' },
  map: { en: 'Map', fr: 'Carte' },
  gaps: { en: 'Gaps', fr: 'Lacunes' },
  list: { en: 'Table', fr: 'Tableau' },
  services: { en: 'Services', fr: 'Services' },
  words: { en: 'Words', fr: 'Mots' },
  province: { en: 'Province', fr: 'Province' },
  questions: { en: 'Questions to ask', fr: 'Questions à poser' },
  clear: { en: 'Clear the filters', fr: 'Enlever les filtres' },
  none: { en: 'none', fr: 'aucun' },
  next: { en: 'Next page', fr: 'Page suivante' },
  canada: { en: 'All of Canada', fr: 'Tout le Canada' },
  mapFilters: { en: 'What narrows the map', fr: 'Ce qui resserre la carte' },
  situation: { en: 'For the situation described', fr: 'Pour la situation décrite' },
  askFirst: { en: 'Ask first', fr: 'Demander d’abord' },
  kind: { en: 'Kind of help', fr: 'Genre d’aide' },
  secret: { en: 'Place kept secret', fr: 'Lieu tenu secret' },
} as const

/** Opens the services, and a part of them by its tab. */
export async function openPart(page: Page, language: Language, part: 'table' | 'map', base = ''): Promise<void> {
  await page.goto(`${base}/${language}/services/`)
  await page.locator('.directory-tabs').getByRole('button', { name: words[part][language], exact: true }).click()
  await page.locator(part === 'table' ? '.atlas-list' : 'svg.atlas-map').waitFor()
}

/** Services that run, and are real. */
export const active = services.filter(({ status, demonstration }) => status === 'active' && !demonstration)
// A town that a service serves, and a province of the corpus with a service for all of it.
const aTown = places.find(({ id }) => active.some(({ area }) => area.kind === 'towns' && area.places.includes(id)))
const aWide = active.find(({ area }) => area.kind === 'province')
if (!aTown || !aWide || aWide.area.kind !== 'province') throw new Error('the corpus has no service of a town, or of a province')
/** That town, that service and its province. */
export const [town, wide, ofProvince] = [aTown, aWide, aWide.area.provinces[0] ?? '']

/** Invented towns, far apart. */
export const hiddenTowns: readonly Place[] = [
  { id: 'place:zqhiddensouth-on', name: { en: 'Zqhiddensouth', fr: 'Zqhiddensouth' }, province: 'ON', latitude: 42.3, longitude: -83 },
  { id: 'place:zqhiddennorth-on', name: { en: 'Zqhiddennorth', fr: 'Zqhiddennorth' }, province: 'ON', latitude: 48.4, longitude: -89.2 },
]

// As a careless editor or an attacker might write it: with the very things that must never show.
function hiddenIn(place: Place, zone: string): Service {
  const [model] = services
  if (!model) throw new Error('the directory is empty')
  const named = place.name.en
  return {
    ...model,
    id: 'zq-hidden-house',
    name: { en: 'Hidden house', fr: 'Maison cachée' },
    organization: { en: `Women of ${named}`, fr: `Femmes de ${named}` },
    description: { en: `A house in ${named}, 12 Zqhidden Street.`, fr: `Une maison à ${named}, 12, rue Zqhidden.` },
    needs: ['shelter'],
    area: { kind: 'confidential', provinces: ['ON'], places: [place.id], latitude: place.latitude, longitude: place.longitude } as Service['area'],
    addresses: [{ line: '12 Zqhidden Street', town: named, province: 'ON', postalCode: 'N9A 1A1' }],
    hours: {
      text: { en: 'Mornings', fr: 'Le matin' },
      timezone: zone,
      weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens: 600, closes: 720 }],
    },
    claims: [],
    phones: [],
  }
}

/** The corpus with a confidential site in a place, whose hours are of a zone. */
export const withHidden = (place: Place, zone: string): Corpus => ({
  ...corpus,
  directory: { ...corpus.directory, places: [...places, ...hiddenTowns], services: [hiddenIn(place, zone), ...services] },
})

/** Five thousand services, as a list from elsewhere brings them, and one that was invented for demonstration. */
export function withMany(): Corpus {
  const made = Array.from({ length: 5000 }, (_, i): Service => {
    const model = services[i % services.length]
    if (!model) throw new Error('the directory is empty')
    const number = String(i + 1).padStart(4, '0')
    const at = places[(i * 7) % places.length]
    const area: Service['area'] = at && i % 3 === 0 ? { kind: 'towns', provinces: [at.province], places: [at.id] } : model.area
    return { ...model, id: `many-${number}`, name: { en: `Many ${number}`, fr: `Beaucoup ${number}` }, area }
  })
  const demonstration = { ...made[0], id: 'invented', name: { en: 'Invented service', fr: 'Service inventé' }, demonstration: true } as Service
  return { ...corpus, directory: { ...corpus.directory, services: [...made, demonstration] } }
}
