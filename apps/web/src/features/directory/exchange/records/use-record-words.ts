import { useLingui } from '@lingui/react/macro'
import type { Place, ServiceArea } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { useMemo } from 'react'
import { unbroken } from '../../../../words/unbroken.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useRoutes } from '../../../routes/routes-context.tsx'

const known = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>()

function placesById(places: readonly Place[]): ReadonlyMap<string, Place> {
  const made = known.get(places) ?? new Map(places.map((place) => [place.id, place]))
  known.set(places, made)
  return made
}

/** The words of what a record holds as codes: needs, provinces, where it is. */
export type RecordWords = {
  /** Needs, as a choice. */
  readonly needs: readonly { readonly id: string; readonly label: string }[]
  readonly provinces: readonly { readonly id: string; readonly label: string }[]
  readonly need: (id: string) => string
  readonly area: (area: ServiceArea) => string
}

/** Gives the words of records in the language of the screen. */
export function useRecordWords(): RecordWords {
  const { directory } = useWork()
  const { facts } = useRoutes()
  const { text, language } = useWords()
  const { t } = useLingui()
  const lists = useMemo(() => {
    const say = (label: Bilingual): string => (language === 'fr' ? unbroken(label.fr) : label.en)
    const needs = [...directory.needs].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ id, label: say(label) }))
    const type = facts.get('province')?.type
    const provinces = type?.kind === 'enum' ? type.values.map(({ id, label }) => ({ id, label: say(label) })) : []
    return { needs, provinces: [...provinces].sort((a, b) => a.label.localeCompare(b.label, language)) }
  }, [directory.needs, facts, language])
  const nameIn = (list: readonly { readonly id: string; readonly label: string }[], id: string): string => list.find((one) => one.id === id)?.label ?? id
  const provincesIn = (ids: readonly string[]): string => ids.map((id) => nameIn(lists.provinces, id)).join(', ')
  const area = (where: ServiceArea): string => {
    switch (where.kind) {
      case 'national':
        return t`All of Canada`
      case 'province':
        return provincesIn(where.provinces)
      case 'towns': {
        const places = placesById(directory.places)
        const towns = where.places.map((id) => {
          const place = places.get(id)
          return place ? text(place.name) : t`a place that this copy does not know`
        })
        return `${towns.join(', ')} (${where.provinces.join(', ')})`
      }
      case 'confidential':
        return t`${provincesIn(where.provinces)}; the place itself is kept secret`
    }
  }
  return { ...lists, need: (id) => nameIn(lists.needs, id), area }
}
