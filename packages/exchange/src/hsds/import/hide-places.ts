import { isSheltered, type Place, type Service, tracesOf } from '@recourse/domain/directory'
import type { ImportNote } from '../../imported.ts'
import { stripHidden } from '../strip-hidden.ts'

const note = (where: string, kind: ImportNote['kind'], en: string, fr: string): ImportNote => ({ where, kind, text: { en, fr } })

/** What an imported service may keep, and the notes that tell what was taken out, never with what it was. */
export type Hidden = { readonly service: Service; readonly notes: readonly ImportNote[] }

/**
 * Takes out of an imported service what may lead to a place where people are sheltered: addresses, the record that it came from, and the texts that lead there;
 * of a confidential site the towns too. Another service is given back as it is.
 */
export function hidePlaces(service: Service, { places, where }: { readonly places: readonly Place[]; readonly where: string }): Hidden {
  if (!isSheltered(service)) return { service, notes: [] }
  const texts = tracesOf(service, places).filter(({ path }) => path[0] !== 'addresses' && path[0] !== 'carried')
  const isConfidential = service.area.kind === 'confidential'
  const notes = [
    isConfidential
      ? note(
          where,
          'stripped',
          'The file says that this site is confidential: places, contacts and history were left out.',
          'Le fichier dit que ce lieu est confidentiel\u00A0: les lieux, les contacts et l’historique ont été enlevés.',
        )
      : note(
          where,
          'stripped',
          'People are sheltered here: the address, and what of the file has no field of ours, were left out.',
          'On héberge des gens ici\u00A0: l’adresse, et ce qui n’a pas de champ chez nous, ont été enlevés.',
        ),
    ...(texts.length > 0
      ? [
          note(
            where,
            'stripped',
            `Texts that could lead to the place were left out: ${texts.length}.`,
            `Textes qui pouvaient mener au lieu et ont été enlevés\u00A0: ${texts.length}.`,
          ),
        ]
      : []),
  ]
  return { service: stripHidden(service, places), notes }
}
