import { useLingui } from '@lingui/react/macro'
import type { Need } from '@recourse/domain/directory'
import { useMemo, useState } from 'react'
import { useWords } from '../../../words/voice.tsx'
import { useWork } from '../../../work/work-context.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'
import { useDirectoryView } from '../directory-context.tsx'
import { type AtlasRow, rowsOf } from './atlas-rows.ts'

/** A province or territory, by its letters, with its name in the language of the screen. */
export type ProvinceName = { readonly id: string; readonly name: string }

/** In the order of their letters, where only these are shown. */
export const byLetters = (a: ProvinceName, b: ProvinceName): number => (a.id < b.id ? -1 : 1)

/** What the table and the map are made of. */
export type Atlas = {
  readonly rows: readonly AtlasRow[]
  /** Needs in their order. */
  readonly needs: readonly Need[]
  /** Provinces and territories by name. */
  readonly provinces: readonly ProvinceName[]
  /** The name of a province; its letters when it has none here. */
  readonly provinceName: (id: string) => string
  /** Whether this copy holds invented services. */
  readonly hasDemonstration: boolean
}

/** The services of this copy as rows, on this day and at the instant when the screen was opened. */
export function useAtlas(): Atlas {
  const { directory } = useWork()
  const { on } = useDirectoryView()
  const { facts } = useRoutes()
  const { text, language } = useWords()
  const [instant] = useState(() => new Date())
  const provinceNames = useMemo(() => {
    const type = facts.get('province')?.type
    return new Map(type?.kind === 'enum' ? type.values.map(({ id, label }) => [id, label]) : [])
  }, [facts])
  const rows = useMemo(() => rowsOf(directory, { on, instant, provinceNames }), [directory, on, instant, provinceNames])
  const needs = useMemo(() => [...directory.needs].sort((a, b) => a.order - b.order), [directory.needs])
  const provinceName = (id: string): string => {
    const name = provinceNames.get(id)
    return name ? text(name) : id
  }
  const collator = new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA')
  const provinces = [...provinceNames.keys()].map((id) => ({ id, name: provinceName(id) })).sort((a, b) => collator.compare(a.name, b.name))
  return { rows, needs, provinces, provinceName, hasDemonstration: rows.some(({ service }) => service.demonstration) }
}

const townsNamed = 3

/** Where a service is, in words. Of one whose place is kept secret, the province and nothing else. */
export function useWhere(provinceName: (id: string) => string): (row: AtlasRow) => string {
  const { t } = useLingui()
  const { text } = useWords()
  return ({ service: { area }, towns }) => {
    if (area.kind === 'national') return t`All of Canada`
    const names = area.provinces.map(provinceName).join(', ')
    if (area.kind === 'confidential') return t`Place kept secret, ${names}`
    if (area.kind === 'province') return t`All of ${names}`
    if (towns.length === 0) return t`${names}, in part`
    const first = towns
      .slice(0, townsNamed)
      .map(({ name }) => text(name))
      .join(', ')
    const [more, letters] = [towns.length - townsNamed, area.provinces.join(', ')]
    return more > 0 ? t`${first} and ${more} more (${letters})` : t`${first} (${letters})`
  }
}
