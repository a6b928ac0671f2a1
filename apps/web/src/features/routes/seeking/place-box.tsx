import { Trans, useLingui } from '@lingui/react/macro'
import { findPlaces, type Place } from '@recourse/domain/directory'
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Button } from '../../../design/button.tsx'
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
  const found = typed.trim().length < 2 || (chosen && typed === name(chosen)) ? [] : findPlaces(corpus.directory, typed).slice(0, mostShown)
  const choose = (id: string | null): void => {
    const place = corpus.directory.places.find((p) => p.id === id)
    setTyped(place ? name(place) : '')
    dispatch({ type: 'seek', seeking: { near: place?.id ?? null } })
  }
  return (
    <div className="place-box">
      <ComboBox
        className="labelled"
        items={found}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={state.seeking.near}
        onSelectionChange={(key) => (key === null ? undefined : choose(String(key)))}
        defaultFilter={() => true}
        allowsCustomValue
        menuTrigger="input"
      >
        <Label>
          <Trans>Near (town, or three characters of a postal code)</Trans>
        </Label>
        <div className="place-row">
          <Input className="field" autoComplete="off" autoCorrect="off" spellCheck={false} />
          {chosen ? (
            <Button small onClick={() => choose(null)} aria-label={t`Take back the place`}>
              <Icon name="close" />
            </Button>
          ) : null}
        </div>
        <Popover className="place-options">
          <ListBox>
            {(place: Place) => (
              <ListBoxItem id={place.id} textValue={name(place)} className="place-option">
                {name(place)}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </div>
  )
}
