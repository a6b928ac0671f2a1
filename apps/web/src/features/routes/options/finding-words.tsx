import { Plural } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { Button } from '../../../design/button.tsx'
import { Tag, type TagTone } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import type { FoundOption } from './option-groups.ts'
import { splitFinding } from './split-finding.ts'

// How each finding looks; the words come from the finding itself.
const tones = { open: 'open', unknown: 'depends', closed: 'closed', 'not-in-force': 'info', 'being-checked': 'info' } as const satisfies Record<
  FoundOption['finding']['finding'],
  TagTone
>

/** What was found, in its exact words: the state in a tag, the rest of the sentence after it, each missing fact a way to answer it unless `isPlain`. */
export function FindingWords({
  found: { option, finding },
  isPlain = false,
  most = Number.POSITIVE_INFINITY,
  children,
}: {
  readonly found: FoundOption
  readonly isPlain?: boolean
  /** How many missing facts are named; the rest are counted. */
  readonly most?: number
  /** What stands after the sentence. */
  readonly children?: ReactNode
}) {
  const { text } = useWords()
  const { state, joint, rest } = splitFinding(text(finding.words), option.decision)
  return (
    <p className="finding">
      <Tag tone={tones[finding.finding]}>{state}</Tag>
      <span className="sr-only">{joint}</span>
      {rest ? (
        <span className="finding-rest">
          <WithMissing sentence={rest} missing={finding.finding === 'unknown' && !isPlain ? finding.missing : []} most={most} />
        </span>
      ) : null}{' '}
      {children}
    </p>
  )
}

const between = '; '

// The sentence ends with the names of the missing facts: the same words, made into buttons. Anything else is shown as it is.
function WithMissing({ sentence, missing, most }: { readonly sentence: string; readonly missing: readonly string[]; readonly most: number }) {
  const { facts } = useRoutes()
  const { text } = useWords()
  const named = missing.flatMap((id) => facts.get(id) ?? [])
  const list = named.map((fact) => text(fact.label)).join(between)
  if (list === '' || !sentence.endsWith(list)) return sentence
  return (
    <>
      {sentence.slice(0, -list.length)}
      {named.slice(0, most).map((fact, i) => (
        <Fragment key={fact.id}>
          {i > 0 ? between : null}
          {fact.ask === 'late' || fact.ask === 'never' ? text(fact.label) : <AnswerIt fact={fact.id}>{text(fact.label)}</AnswerIt>}
        </Fragment>
      ))}
      {named.length > most ? (
        <>
          {between}
          <Plural value={named.length - most} one="# more" other="# more" />
        </>
      ) : null}
    </>
  )
}

function AnswerIt({ fact, children }: { readonly fact: string; readonly children: ReactNode }) {
  const { dispatch, focusNext } = useRoutes()
  const answer = (): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact })
  }
  return (
    <Button look="link" className="in-text" onClick={answer}>
      {children}
    </Button>
  )
}
