import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Gender } from '@recourse/domain/situation'
import { Check } from '../../../design/check.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Select } from '../../../design/select.tsx'
import { languageName } from '../../../words/language-name.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { seekingId } from './open-seeking.ts'
import { PlaceBox } from './place-box.tsx'
import { WhenNeeded } from './when-needed.tsx'
import { WorkDescribed } from './work-described.tsx'
import './seeking.css'

/** What narrows the search for services, folded. All of it optional, none of it in a rule of law, all of it forgotten with the rest. */
export function SeekingCard() {
  const { say } = useWords()
  return (
    <div className="card seeking" id={seekingId}>
      <Disclosure label={<SeekingTitle />}>
        <p className="small soft">
          {say(
            msg`Optional. It changes which services show, and no option of the law. A town or three characters of a postal code are enough.`,
            msg({
              message: 'Only if you want. It changes which services show, and no option of the law. A town or three characters of a postal code are enough.',
              context: 'together',
            }),
          )}
        </p>
        <PlaceBox />
        <GenderChoice />
        <WhenNeeded />
        <Spoken />
        <WorkDescribed />
      </Disclosure>
    </div>
  )
}

function SeekingTitle() {
  const { state, corpus } = useRoutes()
  const { text } = useWords()
  const near = corpus.directory.places.find((place) => place.id === state.seeking.near)
  return (
    <span>
      <h2 className="card-title seeking-title">
        <Trans>Services: where, when, in which language</Trans>
      </h2>
      {near ? (
        <span className="small soft seeking-near">
          <Trans>Near {text(near.name)}</Trans>
        </span>
      ) : null}
    </span>
  )
}

const genders = ['woman', 'man', 'non_binary', 'two_spirit', 'other', 'withheld'] as const satisfies readonly (Gender | 'withheld')[]

/** Gender, as services state it. */
export function GenderChoice() {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  const { say } = useWords()
  const labels = {
    woman: t`Woman`,
    man: t`Man`,
    non_binary: t`Non-binary`,
    two_spirit: t`Two-Spirit`,
    other: t`Another gender`,
    withheld: t`Rather not say`,
  } as const satisfies Record<(typeof genders)[number], string>
  return (
    <Select
      label={say(msg`Gender, only because some services ask`, msg({ message: 'Your gender, only because some services ask', context: 'together' }))}
      none={t`Not said`}
      value={state.seeking.gender ?? ''}
      choices={genders.map((id) => ({ id, label: labels[id] }))}
      onChange={(id) => dispatch({ type: 'seek', seeking: { gender: genders.find((known) => known === id) ?? null } })}
    />
  )
}

/** The languages that at least one service of the directory speaks. */
export function Spoken() {
  const { state, dispatch, corpus } = useRoutes()
  const { t } = useLingui()
  const { language } = useWords()
  const codes = [...new Set(corpus.directory.services.flatMap((service) => service.languages))]
  const named = codes.map((code) => ({ code, name: languageName(code, language) })).sort((a, b) => a.name.localeCompare(b.name, language))
  const { speaks } = state.seeking
  return (
    <Disclosure label={speaks.length > 0 ? t`Languages spoken (${speaks.length})` : t`Languages spoken`}>
      <div className="seeking-languages">
        {named.map(({ code, name }) => (
          <Check
            key={code}
            checked={speaks.includes(code)}
            onChange={(on) => dispatch({ type: 'seek', seeking: { speaks: on ? [...speaks, code] : speaks.filter((other) => other !== code) } })}
          >
            <span className="sentence">{name}</span>
          </Check>
        ))}
      </div>
    </Disclosure>
  )
}
