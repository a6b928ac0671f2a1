import { Trans } from '@lingui/react/macro'
import { findingInWords, type GivenValue, givenInWords } from '@recourse/domain/law'
import type { Story } from '@recourse/domain/route'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { Text, useDesk } from './desk-context.tsx'

/** A story that tests an option: what happened, what is known, what it must come to; then what would be otherwise, why, and what it must come to then. */
export function StoryView({ story, option }: { readonly story: Story; readonly option: string }) {
  const { language } = useWords()
  const variations = story.variations.filter((variation) => variation.expect.options?.[option])
  return (
    <article className="desk-story flow-tight">
      <p>
        <Text of={story.story} />
      </p>
      <Given given={story.given} />
      <Expected expect={story.expect} option={option} />
      {variations.length > 0 ? (
        <>
          <h4>
            <Trans>Otherwise</Trans>
          </h4>
          <ul className="desk-items">
            {variations.map(({ why, given, forget, on, expect }) => (
              <li key={why.en}>
                <Text of={why} />
                {on ? <span className="small soft"> {dayInWords(on, language)}</span> : null}
                {given ? <Given given={given} /> : null}
                {forget ? <Forgotten facts={forget} /> : null}
                <Expected expect={expect} option={option} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="small soft">
        <code>{story.id}</code> · {dayInWords(story.on, language)}
      </p>
    </article>
  )
}

function Given({ given }: { readonly given: Readonly<Record<string, GivenValue>> }) {
  const { corpus } = useDesk()
  // In the order in which they are asked.
  const known = corpus.law.facts.flatMap((fact) => {
    const value = given[fact.id]
    return value === undefined ? [] : [{ id: fact.id, label: fact.label, value: givenInWords(fact, value) }]
  })
  return (
    <ul className="desk-given small">
      {known.map(({ id, label, value }) => (
        <li key={id}>
          <Text of={{ en: `${label.en}: ${value.en}`, fr: `${label.fr}\u00a0: ${value.fr}` }} />
        </li>
      ))}
    </ul>
  )
}

function Forgotten({ facts }: { readonly facts: readonly string[] }) {
  const { vocabulary } = useDesk()
  const { text } = useWords()
  const labels = facts.flatMap((id) => vocabulary.facts.get(id) ?? []).map((fact) => text(fact.label))
  return (
    <p className="small">
      <Trans>Not said:</Trans> {labels.join('; ')}
    </p>
  )
}

function Expected({ expect, option }: { readonly expect: Story['expect']; readonly option: string }) {
  const finding = expect.options?.[option]
  if (!finding) return null
  return (
    <p>
      <b>
        <Trans>It must come to:</Trans>
      </b>{' '}
      <Text of={findingInWords[finding]} />
    </p>
  )
}
