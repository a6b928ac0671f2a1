import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Check } from '../../design/check.tsx'
import { Select } from '../../design/select.tsx'
import { useWords } from '../../words/voice.tsx'
import { addressOf, type DeskPlace } from './desk-address.ts'
import { useDesk } from './desk-context.tsx'
import { isToReview, OptionState } from './option-state.tsx'

/** Every option under its heading, with where it stands; and the way to the log. */
export function OptionList({ open }: { readonly open: DeskPlace }) {
  const { t } = useLingui()
  const { text } = useWords()
  const { corpus, options, on, vocabulary } = useDesk()
  const [onlyToReview, setOnlyToReview] = useState(false)
  const [province, setProvince] = useState('')
  const where = province || undefined
  const type = vocabulary.facts.get('province')?.type
  const provinces = type?.kind === 'enum' ? type.values.map(({ id, label }) => ({ id, label: text(label) })) : []
  const toReview = corpus.law.options.filter((option) => isToReview(option, on, where))
  const themes = corpus.law.themes
    .map((theme) => ({
      theme,
      listed: theme.options.flatMap((id) => options.get(id) ?? []).filter((option) => !onlyToReview || isToReview(option, on, where)),
    }))
    .filter(({ listed }) => listed.length > 0)
  return (
    <>
      <h2 id="desk-list-title" tabIndex={-1}>
        <Trans>Options</Trans>
      </h2>
      <p className="small soft" role="status">
        <Plural value={toReview.length} one="# option to review" other="# options to review" />
      </p>
      <Select label={t`For a person in`} none={t`province not known`} value={province} choices={provinces} onChange={setProvince} />
      <Check checked={onlyToReview} onChange={setOnlyToReview}>
        <Trans>Only what is to be reviewed</Trans>
      </Check>
      <p>
        <a href={addressOf({ kind: 'log' })} aria-current={open.kind === 'log' ? 'page' : undefined}>
          <Trans>Errors that were reported</Trans>
        </a>
      </p>
      {themes.map(({ theme, listed }) => (
        <section key={theme.id}>
          <h3>{text(theme.label)}</h3>
          <ul className="bare desk-options">
            {listed.map((option) => (
              <li key={option.id}>
                <a href={addressOf({ kind: 'option', id: option.id })} aria-current={open.kind === 'option' && open.id === option.id ? 'page' : undefined}>
                  {text(option.title)}
                </a>{' '}
                <OptionState option={option} province={where} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
