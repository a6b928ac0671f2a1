import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'

/** The name of a place or of a province; its id when this copy does not know it. */
export function usePlaceNames(): (id: string) => string {
  const { directory } = useCorpus()
  const { facts } = useRoutes()
  const { text } = useWords()
  const type = facts.get('province')?.type
  const provinces = type?.kind === 'enum' ? type.values : []
  return (id) => {
    const place = directory.places.find((one) => one.id === id)
    if (place) return `${text(place.name)}, ${place.province}`
    const province = provinces.find((one) => one.id === id)
    return province ? text(province.label) : id
  }
}
