import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Contact, Profile } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { type SyntheticEvent, useState } from 'react'
import { messages as callsEn } from '../../../../locales/en/calls.po'
import { messages as callsFr } from '../../../../locales/fr/calls.po'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { Button } from '../../../design/button.tsx'
import { Check } from '../../../design/check.tsx'
import { Field } from '../../../design/field.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { inBoth } from '../../directory/calls/both-languages.ts'
import { LanguagePicker } from '../../directory/calls/fields/language-picker.tsx'
import { PlacePicker } from '../../directory/calls/fields/place-picker.tsx'
import { Ticks } from '../../directory/calls/fields/ticks.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { lastVersion, putText } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'
import { TooLong } from '../too-long.tsx'
import { contactWords } from './contact-words.ts'
import { usePlaceNames } from './place-names.ts'
import { useProfiles } from './use-profiles.ts'
import '../../directory/calls/calls.css'

i18n.load({ en: callsEn, fr: callsFr })

type Draft = Pick<Profile, 'does' | 'languages' | 'places'> & {
  readonly about: Bilingual
  readonly reach: Bilingual
  readonly contacts: Readonly<Record<Contact['kind'], string>>
  readonly gives: boolean
}

const none: Bilingual = { en: '', fr: '' }
const kinds = ['phone', 'email', 'text', 'other'] as const

function draftOf(profile: Profile | undefined): Draft {
  const given = (kind: Contact['kind']): string => profile?.contacts.find((one) => one.kind === kind)?.value ?? ''
  return {
    does: profile?.does ?? [],
    languages: profile?.languages ?? [],
    places: profile?.places ?? [],
    about: profile?.about ?? none,
    reach: profile?.reach ?? none,
    contacts: { phone: given('phone'), email: given('email'), text: given('text'), other: given('other') },
    gives: (profile?.contacts.length ?? 0) > 0,
  }
}

/** One's own profile, or that of one's organization: what they do, in which languages and places, and, only if they choose to, how to reach them. */
export function ProfileScreen({ of }: { readonly of: 'member' | 'organization' }) {
  const { me, on, go, state } = useShared()
  const id = of === 'member' ? me.memberId : me.organizationId
  const before = useProfiles().find((one) => one.id === id)
  const [draft, setDraft] = useState(() => draftOf(before?.value))
  const [isTooLong, setIsTooLong] = useState(false)
  const change = (more: Partial<Draft>): void => setDraft({ ...draft, ...more })
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    const [about, reach] = [inBoth(draft.about), inBoth(draft.reach)]
    const chosen = draft.gives ? kinds.filter((kind) => draft.contacts[kind].trim() !== '') : []
    const value: Profile = {
      id,
      of,
      organization: me.organizationId,
      does: draft.does,
      languages: draft.languages,
      places: draft.places,
      ...(about ? { about } : {}),
      ...(reach ? { reach } : {}),
      contacts: chosen.map((kind): Contact => ({ kind, value: draft.contacts[kind].trim(), shownTo: 'network' })),
      confirmed: on,
    }
    if (!putText({ kind: 'profile', id, version: before?.version ?? lastVersion(state.records, 'profile', id), value })) {
      setIsTooLong(true)
      return
    }
    go({ part: 'members' })
  }
  const remove = (): void => {
    if (before)
      putText({
        kind: 'profile',
        id,
        version: before.version,
        value: { ...before.value, does: [], languages: [], places: [], contacts: [] },
        wish: 'withdrawn',
      })
    go({ part: 'members' })
  }
  return (
    <>
      <h1 id={placeTitleId} tabIndex={-1}>
        {of === 'member' ? <Trans>My profile</Trans> : <Trans>Profile of my organization</Trans>}
      </h1>
      <form className="card flow shared-form" autoComplete="off" noValidate onSubmit={save} aria-labelledby={placeTitleId}>
        <Doing draft={draft} change={change} />
        <Reaching draft={draft} change={change} />
        <TooLong shown={isTooLong} />
        <div className="row">
          <Button type="submit" look="main">
            <Trans>Save the profile</Trans>
          </Button>
          <Button onClick={() => go({ part: 'members' })}>
            <Trans>Not now</Trans>
          </Button>
          {before ? (
            <Button look="quiet" onClick={remove}>
              <Trans>Take the profile out</Trans>
            </Button>
          ) : null}
        </div>
      </form>
    </>
  )
}

type PartProps = { readonly draft: Draft; readonly change: (more: Partial<Draft>) => void }

function Doing({ draft, change }: PartProps) {
  const { t } = useLingui()
  const { text } = useWords()
  const { directory } = useCorpus()
  const placeName = usePlaceNames()
  const needs = [...directory.needs].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ id, label: text(label) }))
  return (
    <>
      <div className="shared-both">
        <Field
          id="profile-about-en"
          type="long"
          language="en"
          label={t`What you do, in English`}
          value={draft.about.en}
          onChange={(en) => change({ about: { ...draft.about, en } })}
        />
        <Field
          id="profile-about-fr"
          type="long"
          language="fr"
          label={t`What you do, in French`}
          value={draft.about.fr}
          onChange={(fr) => change({ about: { ...draft.about, fr } })}
        />
      </div>
      <p className="small soft">
        <Trans>If you write in one language only, readers in the other are told.</Trans>
      </p>
      <Ticks id="profile-needs" legend={t`Kinds of help`} choices={needs} chosen={draft.does} onChange={(does) => change({ does })} />
      <LanguagePicker label={t`Languages`} chosen={draft.languages} onChange={(languages) => change({ languages })} />
      <fieldset className="flow-tight" id="profile-places">
        <legend className="small">
          <Trans>Places that you serve</Trans>
        </legend>
        {draft.places.length > 0 ? (
          <ul className="bare chosen">
            {draft.places.map((id) => (
              <li key={id} className="chosen-one">
                {placeName(id)}
                <Button
                  small
                  look="quiet"
                  aria-label={t`Take out the place: ${placeName(id)}`}
                  onClick={(event) => {
                    event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
                    change({ places: draft.places.filter((one) => one !== id) })
                  }}
                >
                  <Icon name="close" />
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <PlacePicker
          label={<Trans>Add a town</Trans>}
          directory={directory}
          kinds="towns"
          onChoose={({ id }) => change({ places: [...new Set([...draft.places, id])] })}
        />
      </fieldset>
    </>
  )
}

function Reaching({ draft, change }: PartProps) {
  const { t } = useLingui()
  const { word } = useWords()
  return (
    <>
      <div className="shared-both">
        <Field
          id="profile-reach-en"
          language="en"
          label={t`When you can be reached, in English`}
          value={draft.reach.en}
          onChange={(en) => change({ reach: { ...draft.reach, en } })}
        />
        <Field
          id="profile-reach-fr"
          language="fr"
          label={t`When you can be reached, in French`}
          value={draft.reach.fr}
          onChange={(fr) => change({ reach: { ...draft.reach, fr } })}
        />
      </div>
      <Check
        checked={draft.gives}
        onChange={(gives) => change({ gives })}
        note={<Trans>Nobody has to. Give a contact of your work, never your own at home.</Trans>}
      >
        <Trans>I choose to give a contact to the members of the network</Trans>
      </Check>
      {draft.gives ? (
        <div className="shared-both">
          {kinds.map((kind) => (
            <Field
              key={kind}
              id={`profile-${kind}`}
              label={word(contactWords[kind])}
              type={kind === 'email' ? 'address' : 'text'}
              value={draft.contacts[kind]}
              onChange={(value) => change({ contacts: { ...draft.contacts, [kind]: value } })}
            />
          ))}
        </div>
      ) : null}
    </>
  )
}
