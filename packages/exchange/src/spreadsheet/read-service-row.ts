import type { Claim, Hours, Phone, PublicAddress, Schedule, Service, ServiceArea } from '@recourse/domain/directory'
import { listSourceId } from '../record/list-source.ts'
import { keyOf } from '../record/stable-id.ts'
import { emailAddress, webAddress } from '../text/read-phones.ts'
import { scheduleIn, splitIds, splitRecords, weeklyIn } from './cell-words.ts'
import { commonCriteria } from './columns.ts'
import { bilingual, cell, choice, fault, ids, optionalBilingual, optionalChoice, type ReadRow, word } from './read-cells.ts'
import { commonClaimIn } from './read-claims.ts'
import type { Details } from './read-details.ts'

const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT']
const evidences = [
  'two_or_more_pages',
  'one_page_plus_unofficial',
  'one_page',
  'unofficial_only_two_or_more',
  'unofficial_only',
  'stale',
  'conflicting',
] as const

function areaIn(of: ReadRow): ServiceArea {
  const kind = choice(of, 'area', ['national', 'province', 'towns', 'confidential']) ?? 'national'
  const [inProvinces, places] = [ids(of, 'provinces'), ids(of, 'places')]
  if (kind === 'national') return { kind }
  if (inProvinces.length === 0 || inProvinces.some((province) => !provinces.includes(province)))
    fault(of, 'provinces', `write one or more of: ${provinces.join('; ')}`, `écrivez une ou plusieurs de ces provinces\u00A0: ${provinces.join('; ')}`)
  if (kind === 'confidential' && (places.length > 0 || cell(of, 'addresses').trim() !== ''))
    fault(
      of,
      places.length > 0 ? 'places' : 'addresses',
      'a hidden place has provinces only: empty this cell',
      'un lieu caché n’a que des provinces\u00A0: videz cette case',
    )
  if (kind === 'towns' && places.length === 0)
    fault(of, 'places', 'write at least one place, as place:toronto-on', 'écrivez au moins un lieu, comme place:toronto-on')
  return kind === 'towns' ? { kind, provinces: inProvinces, places } : { kind, provinces: inProvinces }
}

function phonesIn(of: ReadRow): readonly Phone[] {
  return splitRecords(cell(of, 'phones')).map(([number = '', en = '', fr = '', said = '', ...seenOn]): Phone => {
    const evidence = said === '' ? 'unofficial_only' : evidences.find((e) => e === said.trim())
    if (!/\d{3}/.test(number) || evidence === undefined)
      fault(
        of,
        'phones',
        `write number|label EN|label FR|evidence|seen on, where evidence is one of: ${evidences.join(', ')}`,
        `écrivez numéro|étiquette EN|étiquette FR|preuve|vu sur, où preuve est un de ces mots\u00A0: ${evidences.join(', ')}`,
      )
    return {
      number,
      label: { en: en || (fr === '' ? 'Phone' : fr), fr: fr || (en === '' ? 'Téléphone' : en) },
      evidence: evidence ?? 'unofficial_only',
      seenOn,
    }
  })
}

function addressesIn(of: ReadRow): readonly PublicAddress[] {
  return splitRecords(cell(of, 'addresses')).map(([line = '', town = '', province = '', postalCode]): PublicAddress => {
    if (line === '' || town === '' || province === '')
      fault(of, 'addresses', 'write line|town|province|postal code', 'écrivez ligne|ville|province|code postal')
    return { line, town, province, ...(postalCode === undefined ? {} : { postalCode }) }
  })
}

const isTimezone = (text: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== null
  } catch {
    return false
  }
}

function hoursIn(of: ReadRow): Hours | undefined {
  const [text, weekly, timezone, written] = [optionalBilingual(of, 'hours'), word(of, 'weekly'), word(of, 'timezone'), splitIds(cell(of, 'schedules'))]
  if (text === undefined && weekly === '' && timezone === '' && written.length === 0) return undefined
  const words = text ?? { en: weekly, fr: weekly }
  if (weekly.toLowerCase() === 'always') return { text: words, always: true }
  const openings = weekly === '' ? [] : weeklyIn(weekly)
  if (openings === null)
    fault(
      of,
      'weekly',
      'write days and hours, as MO-FR 09:00-17:00; SA 10:00-14:00, or always',
      'écrivez des jours et des heures, comme MO-FR 09:00-17:00; SA 10:00-14:00, ou always',
    )
  if (!isTimezone(timezone)) fault(of, 'timezone', 'write a time zone, as America/Toronto', 'écrivez un fuseau horaire, comme America/Toronto')
  const schedules = written.map(scheduleIn)
  if (schedules.includes(null)) fault(of, 'schedules', 'write it as MONTHLY 09:00-12:00 byday=1MO', 'écrivez-le comme MONTHLY 09:00-12:00 byday=1MO')
  const holidays = optionalChoice(of, 'holidays', ['as-usual', 'closed'])
  return {
    text: words,
    timezone,
    weekly: openings ?? [],
    ...(schedules.length === 0 ? {} : { schedules: schedules.flatMap((schedule): readonly Schedule[] => (schedule ? [schedule] : [])) }),
    ...(holidays === undefined ? {} : { holidays }),
  }
}

// The claims of both sheets in the order that the row gives; those it does not name come after, as they stand.
function inOrder(claims: readonly Claim[], order: readonly string[]): readonly Claim[] {
  const rank = (claim: Claim): number => (order.includes(claim.id) ? order.indexOf(claim.id) : order.length)
  return claims
    .map((claim, i) => ({ claim, i }))
    .sort((a, b) => rank(a.claim) - rank(b.claim) || a.i - b.i)
    .map(({ claim }) => claim)
}

function linksIn(of: ReadRow): Pick<Service, 'website' | 'email' | 'textLine'> {
  const [website, email, textLine] = [word(of, 'website'), word(of, 'email'), cell(of, 'text_line')]
  if (website !== '' && webAddress(website) === undefined)
    fault(of, 'website', 'write an address that begins with https://', 'écrivez une adresse qui commence par https://')
  if (email !== '' && emailAddress(email) === undefined) fault(of, 'email', 'write one e-mail address', 'écrivez une seule adresse de courriel')
  return {
    ...(website === '' ? {} : { website: webAddress(website) ?? website }),
    ...(email === '' ? {} : { email }),
    ...(textLine === '' ? {} : { textLine }),
  }
}

const ownSource = { id: listSourceId, title: { en: 'Spreadsheet', fr: 'Classeur' }, datedText: 'undated' } as const

/** A row of the first sheet as a service, with what the other sheets hold of it. Faults are noted on the row; the service is then of no use. */
export function serviceIn(
  of: ReadRow,
  { details, claimsOf }: { readonly details: Details; readonly claimsOf: (firstSource: string) => readonly Claim[] },
): Service {
  const sources = details.sources.length === 0 ? [ownSource] : details.sources
  const firstSource = sources[0]?.id ?? listSourceId
  const claims = [...commonCriteria.flatMap((kind) => commonClaimIn(of, kind, firstSource) ?? []), ...claimsOf(firstSource)]
  const name = bilingual(of, 'name', { required: true })
  const [hours, cost, addresses, onlyIn] = [hoursIn(of), optionalBilingual(of, 'cost'), addressesIn(of), optionalChoice(of, 'only_in', ['en', 'fr'])]
  const area = areaIn(of)
  return {
    id: word(of, 'id') || `imp-sheet-${keyOf(cell(of, 'organization_en'), name.en, area.kind === 'towns' ? (area.places[0] ?? '') : '')}`,
    name,
    organization: optionalBilingual(of, 'organization') ?? name,
    status: choice(of, 'status', ['active', 'inactive', 'defunct', 'temporarily closed'], 'active') ?? 'active',
    demonstration: choice(of, 'demonstration', ['yes', 'no'], 'no') === 'yes',
    needs: ids(of, 'needs'),
    area,
    description: optionalBilingual(of, 'description') ?? { en: '', fr: '' },
    phones: phonesIn(of),
    ...linksIn(of),
    ...(addresses.length === 0 ? {} : { addresses }),
    ...(hours === undefined ? {} : { hours }),
    languages: ids(of, 'languages'),
    ...(cost === undefined ? {} : { cost }),
    discloses: details.discloses,
    claims: inOrder(claims, ids(of, 'claims_order')),
    sources,
    ...(onlyIn === undefined ? {} : { onlyIn }),
    ...(details.carried === undefined ? {} : { carried: details.carried }),
  }
}
