import { useLingui } from '@lingui/react/macro'
import { type DirectoryCorpus, findPlaces, type Place } from '@recourse/domain/directory'
import { type ReactNode, useState } from 'react'
import { Combobox } from '../../../../design/combobox.tsx'
import { useWords } from '../../../../words/voice.tsx'

const mostShown = 8

/** A town or three characters of a postal code, looked up on this device. `onChoose` gets the place, and the field is empty again. */
export function PlacePicker({
  label,
  directory,
  kinds = 'any',
  onChoose,
}: {
  readonly label: ReactNode
  readonly directory: Pick<DirectoryCorpus, 'places'>
  /** Towns alone, where a postal area would say too little or too much. */
  readonly kinds?: 'any' | 'towns'
  readonly onChoose: (place: Place) => void
}) {
  const { text } = useWords()
  const [typed, setTyped] = useState('')
  const among = typed.trim().length < 2 ? [] : findPlaces(directory, typed).filter(({ id }) => kinds === 'any' || id.startsWith('place:'))
  const found = among.slice(0, mostShown)
  const choose = (id: string): void => {
    const place = found.find((one) => one.id === id)
    setTyped('')
    if (place) onChoose(place)
  }
  return (
    <Combobox
      label={label}
      typed={typed}
      choices={found.map((place) => ({ id: place.id, label: `${text(place.name)}, ${place.province}` }))}
      onType={setTyped}
      onChoose={choose}
    />
  )
}

/** The name of a place with its province; its id when the list of places does not hold it. */
export function usePlaceName(): (places: readonly Place[], id: string) => string {
  const { text } = useWords()
  const { t } = useLingui()
  return (places, id) => {
    const place = places.find((one) => one.id === id)
    return place ? `${text(place.name)}, ${place.province}` : t`A place that this copy does not know`
  }
}
