import { Trans, useLingui } from '@lingui/react/macro'
import { contactShown, isStale, type Profile, whoDoes } from '@recourse/domain/directory'
import { addSpan } from '@recourse/domain/shared'
import { useState } from 'react'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { Button } from '../../../design/button.tsx'
import { Select } from '../../../design/select.tsx'
import { Tag } from '../../../design/tag.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { languageName } from '../../../words/language-name.ts'
import { useWords } from '../../../words/voice.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import type { SharedOf } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'
import { useMemberName, useOrganizationName } from '../who.tsx'
import { contactWords } from './contact-words.ts'
import { usePlaceNames } from './place-names.ts'
import { useProfiles } from './use-profiles.ts'

/** Who does what in the network: organizations and members, by kind of help, language and place, with the contact that they chose to give. */
export function MembersScreen() {
  const { t } = useLingui()
  const { text, language } = useWords()
  const { directory } = useCorpus()
  const { me, go } = useShared()
  const profiles = useProfiles()
  const placeName = usePlaceNames()
  const [search, setSearch] = useState({ need: '', language: '', place: '' })
  const asked = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))
  const found = whoDoes(
    profiles.map(({ value }) => value),
    asked,
  ).flatMap((profile) => profiles.find(({ value }) => value === profile) ?? [])
  const among = (pick: (profile: Profile) => readonly string[]): readonly string[] => [...new Set(profiles.flatMap(({ value }) => pick(value)))]
  const needs = [...directory.needs].sort((a, b) => a.order - b.order).filter(({ id }) => among(({ does }) => does).includes(id))
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Who does what</Trans>
          </h1>
          <p className="soft">
            <Trans>What each organization and each member chose to say of their own work. Sealed: members of the network alone read it.</Trans>
          </p>
        </div>
        <div className="heading-actions on-screen">
          <Button look="main" onClick={() => go({ part: 'write-profile', of: 'member' })}>
            <Trans>Write my profile</Trans>
          </Button>
          {me.role === 'member' ? null : (
            <Button onClick={() => go({ part: 'write-profile', of: 'organization' })}>
              <Trans>Write that of my organization</Trans>
            </Button>
          )}
        </div>
      </div>
      <form className="card shared-filters on-screen" aria-label={t`Which profiles`} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        <Select
          label={t`Kind of help`}
          none={t`Every kind`}
          value={search.need}
          choices={needs.map(({ id, label }) => ({ id, label: text(label) }))}
          onChange={(need) => setSearch({ ...search, need })}
        />
        <Select
          label={t`Language`}
          none={t`Any language`}
          value={search.language}
          choices={among(({ languages }) => languages).map((id) => ({ id, label: languageName(id, language) }))}
          onChange={(code) => setSearch({ ...search, language: code })}
        />
        <Select
          label={t`Place`}
          none={t`Any place`}
          value={search.place}
          choices={among(({ places }) => places).map((id) => ({ id, label: placeName(id) }))}
          onChange={(place) => setSearch({ ...search, place })}
        />
      </form>
      {found.length === 0 ? (
        <p className="card">
          {profiles.length === 0 ? <Trans>Nobody wrote a profile yet. Yours could be the first.</Trans> : <Trans>Nobody said that they do this.</Trans>}
        </p>
      ) : (
        <div className="two-even">
          {found.map((one) => (
            <ProfileCard key={one.id} kept={one} />
          ))}
        </div>
      )}
    </>
  )
}

function ProfileCard({ kept: { id, value: profile, isWaiting } }: { readonly kept: SharedOf<Profile> }) {
  const { text, language, word } = useWords()
  const { directory } = useCorpus()
  const { me, on } = useShared()
  const [memberName, organizationName] = [useMemberName(), useOrganizationName()]
  const placeName = usePlaceNames()
  const needs = directory.needs.filter((need) => profile.does.includes(need.id)).map(({ label }) => text(label))
  const contacts = contactShown(profile, me.trusted ? 'trusted' : 'network')
  return (
    <article className="card flow-tight" data-profile={id} aria-labelledby={`profile-${id}`}>
      <h2 id={`profile-${id}`}>{profile.of === 'member' ? memberName(id) : organizationName(id)}</h2>
      <p className="row">
        <Tag tone="info" icon={profile.of === 'member' ? 'people' : 'page'}>
          {profile.of === 'member' ? <Trans>Member</Trans> : <Trans>Organization</Trans>}
        </Tag>
        {isWaiting ? (
          <Tag tone="depends" icon="clock">
            <Trans>Waits for the network</Trans>
          </Tag>
        ) : null}
        {isStale(profile, addSpan(on, { months: -12 })) ? (
          <Tag tone="depends">
            <Trans>Not confirmed for a year</Trans>
          </Tag>
        ) : null}
      </p>
      {profile.about ? <p>{text(profile.about)}</p> : null}
      <dl className="pairs">
        {needs.length > 0 ? (
          <>
            <dt>
              <Trans>Helps with</Trans>
            </dt>
            <dd>{needs.join(', ')}</dd>
          </>
        ) : null}
        {profile.languages.length > 0 ? (
          <>
            <dt>
              <Trans>Languages</Trans>
            </dt>
            <dd className="sentence">{profile.languages.map((code) => languageName(code, language)).join(', ')}</dd>
          </>
        ) : null}
        {profile.places.length > 0 ? (
          <>
            <dt>
              <Trans>Places</Trans>
            </dt>
            <dd>{profile.places.map(placeName).join('; ')}</dd>
          </>
        ) : null}
        {profile.reach ? (
          <>
            <dt>
              <Trans>Can be reached</Trans>
            </dt>
            <dd>{text(profile.reach)}</dd>
          </>
        ) : null}
        {contacts.map((contact) => (
          <Pair key={`${contact.kind} ${contact.value}`} name={word(contactWords[contact.kind])}>
            {contact.value}
          </Pair>
        ))}
      </dl>
      <p className="small soft">
        {contacts.length === 0 ? <Trans>No contact was given.</Trans> : null}{' '}
        <Trans>Still right on {dayInWords(profile.confirmed, language)}, says its author.</Trans>
      </p>
    </article>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
