import { Trans, useLingui } from '@lingui/react/macro'
import { findPlaces, type Place, postalAreaWithoutPlace } from '@recourse/domain/directory'
import { type MouseEvent, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Combobox } from '../../../design/combobox.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

const mostShown = 8

/**
 * A town or three characters of a postal code, looked up in the corpus on this device. No map and no locating: this page never asks where
 * the device is. What is typed and not chosen is not used.
 */
export function PlaceBox() {
  const { state, dispatch, corpus } = useRoutes()
  const { t } = useLingui()
  const { text } = useWords()
  const chosen = corpus.directory.places.find((place) => place.id === state.seeking.near)
  const name = (place: Place): string => `${text(place.name)}, ${place.province}`
  const [typed, setTyped] = useState(chosen ? name(chosen) : '')
  // "Start again" takes the place away from outside: nothing of it may stay in the field.
  const [last, setLast] = useState(state.seeking.near)
  if (last !== state.seeking.near) {
    setLast(state.seeking.near)
    setTyped(chosen ? name(chosen) : '')
  }
  const found = typed.trim().length < 2 || (chosen && typed === name(chosen)) ? [] : findPlaces(corpus.directory, typed).slice(0, mostShown)
  const choose = (id: string | null): void => {
    const place = corpus.directory.places.find((p) => p.id === id)
    setTyped(place ? name(place) : '')
    dispatch({ type: 'seek', seeking: { near: place?.id ?? null } })
  }
  // An emptied field means no place; other words not chosen yet leave the last place chosen, which the title of the card names.
  const type = (text: string): void => (text.trim() === '' ? choose(null) : setTyped(text))
  // Some postal areas are in no list of places with a position: then a town is asked for.
  const placeless = postalAreaWithoutPlace(corpus.directory, typed)
  const takeBack = (event: MouseEvent<HTMLElement>): void => {
    event.currentTarget.closest('.combobox')?.querySelector('input')?.focus()
    choose(null)
  }
  return (
    <>
      <Combobox
        label={<Trans>Near (town, or three characters of a postal code)</Trans>}
        typed={typed}
        choices={found.map((place) => ({ id: place.id, label: name(place) }))}
        onType={type}
        onChoose={choose}
      >
        {chosen ? (
          <Button small onClick={takeBack} aria-label={t`Take back the place`}>
            <Icon name="close" />
          </Button>
        ) : null}
      </Combobox>
      <p className="small" role="status">
        {placeless === null ? null : <Trans>The position of {placeless} is not known here. Type the name of a town near it.</Trans>}
      </p>
    </>
  )
}
