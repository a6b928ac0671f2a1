import { Trans } from '@lingui/react/macro'
import { type Provision, restingOn } from '@recourse/domain/law'
import type { Bilingual } from '@recourse/domain/shared'
import type { ReactNode } from 'react'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { addressOf } from './desk-address.ts'
import { Text, useDesk } from './desk-context.tsx'
import { OptionState } from './option-state.tsx'
import { ProvisionWords } from './provision-words.tsx'

/** A provision and everything that rests on it: what is in doubt when its text changes. */
export function ProvisionView({ provision }: { readonly provision: Provision }) {
  const { corpus, desk, options } = useDesk()
  const { text, language } = useWords()
  const { law } = corpus
  const resting = restingOn(law, provision.id)
  const drift = desk.drift.find(({ id }) => id === provision.id)
  const found = drift ? dayInWords(drift.foundOn, language) : ''
  const named = <T extends { readonly id: string }>(things: readonly T[], ids: readonly string[]): readonly T[] => things.filter(({ id }) => ids.includes(id))
  return (
    <>
      <h2 id="desk-title" tabIndex={-1}>
        {text(provision.citation)}
      </h2>
      {drift ? (
        <p className="lawyer-only">
          <Trans>
            Its official text changed ({drift.languages.join(', ')}), found on {found}. What cites it is being checked.
          </Trans>
        </p>
      ) : null}
      <section className="card flow-tight">
        <ProvisionWords provision={provision} />
      </section>
      <section className="card flow-tight">
        <h3>
          <Trans>What rests on it</Trans>
        </h3>
        {resting.options.map(({ id, places }) => {
          const option = options.get(id)
          return option ? (
            <section key={id} className="desk-part">
              <h4>
                <a href={addressOf({ kind: 'option', id })}>{text(option.title)}</a> <OptionState option={option} />
              </h4>
              <ul className="desk-items">
                {places.map((place) => (
                  <li key={`${place.heading.en} ${place.element ?? place.text.en}`}>
                    <small className="desk-where soft">{text(place.heading)}</small> <Text of={place.text} />
                  </li>
                ))}
              </ul>
            </section>
          ) : null
        })}
        <Others title={<Trans>Order of steps</Trans>} texts={named(law.traps, resting.traps).map((trap) => trap.statement.text)} />
        <Others title={<Trans>Clocks</Trans>} texts={named(law.clocks, resting.clocks).map((clock) => clock.label)} />
        <Others title={<Trans>Notices</Trans>} texts={named(law.notices, resting.notices).map((notice) => notice.title)} />
        <Others title={<Trans>Court decisions</Trans>} texts={named(Object.values(law.decisions), resting.decisions).map((decision) => decision.citation)} />
        <Others title={<Trans>Rules of provinces</Trans>} texts={resting.provinces.map((id) => ({ en: id.toUpperCase(), fr: id.toUpperCase() }))} />
      </section>
    </>
  )
}

function Others({ title, texts }: { readonly title: ReactNode; readonly texts: readonly Bilingual[] }) {
  if (texts.length === 0) return null
  return (
    <section className="desk-part">
      <h4>{title}</h4>
      <ul className="desk-items">
        {texts.map((text) => (
          <li key={text.en}>
            <Text of={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}
