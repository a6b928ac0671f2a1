import { Trans, useLingui } from '@lingui/react/macro'
import type { Claim } from '@recourse/domain/directory'
import type { CallQuestion } from '@recourse/domain/route'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { LanguagePicker } from '../fields/language-picker.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { type AnswerDraft, kindsFor, wordsOf } from './answer-draft.ts'
import { kindWords, otherKindWords } from './answer-words.ts'

/** Id of the first choice of an answer. */
export const firstChoiceId = 'answer-kind-0'

type Props = { readonly question: CallQuestion; readonly draft: AnswerDraft; readonly onChange: (draft: AnswerDraft) => void }

/** What was heard: one kind of answer, and what goes with it. */
export function AnswerFields({ question, claim, draft, faultId, onChange }: Props & { readonly claim: Claim | undefined; readonly faultId: string | null }) {
  const { word } = useWords()
  const words = question.criterion?.kind === 'other' ? otherKindWords : kindWords
  return (
    <>
      <fieldset className="flow-tight" aria-describedby={faultId ?? undefined}>
        <legend className="small">
          <Trans>What was heard</Trans>
        </legend>
        {kindsFor(question, claim).map((kind, i) => (
          <label key={kind} className="answer-kind">
            <input
              type="radio"
              name="answer-kind"
              id={`answer-kind-${i}`}
              autoComplete="off"
              checked={draft.kind === kind}
              onChange={() => onChange({ ...draft, kind })}
            />
            <span>{word(words[kind])}</span>
          </label>
        ))}
      </fieldset>
      {draft.kind === 'only' || (draft.kind === 'if' && question.criterion) ? <Rule question={question} draft={draft} onChange={onChange} /> : null}
      {draft.kind !== null && wordsOf[draft.kind] !== 'none' ? <WordsHeard question={question} draft={draft} onChange={onChange} /> : null}
    </>
  )
}

function Rule({ question, draft, onChange }: Props) {
  const { t } = useLingui()
  const values = useCriterionValues()
  const kind = question.criterion?.kind ?? 'other'
  if (kind === 'other') return null
  if (kind === 'age')
    return (
      <div className="row answer-ages">
        <Field id="answer-from" label={t`From age`} type="whole-number" value={draft.from} onChange={(from) => onChange({ ...draft, from })} />
        <Field id="answer-to" label={t`To age`} type="whole-number" value={draft.to} onChange={(to) => onChange({ ...draft, to })} />
      </div>
    )
  const isRule = draft.kind === 'only'
  const chosen = isRule
    ? { chosen: draft.accepts, onChange: (accepts: readonly string[]) => onChange({ ...draft, accepts }) }
    : { chosen: draft.concerned, onChange: (concerned: readonly string[]) => onChange({ ...draft, concerned }) }
  if (kind === 'language') return <LanguagePicker label={isRule ? t`Languages that it takes` : t`Languages that the condition is about`} {...chosen} />
  const choices = [...(values(kind) ?? [])].map(([id, label]) => ({ id, label }))
  return <Ticks id="answer-accepts" legend={isRule ? t`It takes only` : t`Whom the condition is for (nobody ticked: everyone)`} choices={choices} {...chosen} />
}

function WordsHeard({ draft, onChange }: Props) {
  const { t } = useLingui()
  const { language } = useWords()
  const other = language === 'en' ? 'fr' : 'en'
  const write = (half: 'en' | 'fr', text: string): void => onChange({ ...draft, words: { ...draft.words, [half]: text } })
  const label = draft.kind === 'if' ? t`The condition` : draft.kind === 'words' ? t`What it said` : t`What it added, if anything`
  return (
    <>
      <Field
        id="answer-words"
        label={label}
        type="long"
        value={draft.words[language]}
        isRequired={draft.kind !== 'yes' && draft.kind !== 'no'}
        note={t`About the service only: never the name, the number or the story of a person, and no name of staff.`}
        onChange={(text) => write(language, text)}
      />
      <Disclosure label={language === 'en' ? t`In French too` : t`In English too`}>
        <Field
          id="answer-words-other"
          label={language === 'en' ? t`The same in French` : t`The same in English`}
          type="long"
          value={draft.words[other]}
          language={other}
          note={t`Left empty, these words stand in both languages, and say which one they are in.`}
          onChange={(text) => write(other, text)}
        />
      </Disclosure>
    </>
  )
}
