import { Plural, Trans } from '@lingui/react/macro'
import { redacted, type Service } from '@recourse/domain/directory'
import type { CallSheet } from '@recourse/domain/route'
import { useMemo } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { Turns } from '../turns.tsx'
import { lastAsked } from './services-to-call.ts'

/** One service to ask: how many questions are open, the one on which most turns, when it was last asked, and a way to begin. */
export function CallRow({ service: whole, sheet }: { readonly service: Service; readonly sheet: CallSheet }) {
  const { text } = useWords()
  const { directory } = useWork()
  const { go } = useDirectoryView()
  const service = useMemo(() => redacted(whole, directory.places), [whole, directory.places])
  const [heaviest] = sheet.questions
  const held = service.claims.find(({ id }) => id === heaviest?.claim)
  return (
    <li className="calls-row" data-service={service.id} data-questions={sheet.questions.length}>
      <div className="flow-tight">
        <h2 className="service-name">{text(service.name)}</h2>
        {heaviest ? (
          <p className="small">
            <b>
              <Plural value={sheet.questions.length} one="# question" other="# questions" />
            </b>
            {' · '}
            {text(held?.ask ?? heaviest.ask)}
          </p>
        ) : null}
        <p className="small soft">
          {heaviest ? <Turns question={heaviest} /> : null} <Asked service={service} />
        </p>
      </div>
      <Button onClick={() => go({ kind: 'call', id: service.id })}>
        <Icon name="phone" /> <Trans>Call</Trans>
        <span className="sr-only">, {text(service.name)}</span>
      </Button>
    </li>
  )
}

function Asked({ service }: { readonly service: Service }) {
  const { language } = useWords()
  const last = lastAsked(service)
  if (last === null) return <Trans>Never asked.</Trans>
  const day = dayInWords(last.day, language)
  return last.answered ? <Trans>Last asked on {day}.</Trans> : <Trans>Last called on {day}: nobody answered.</Trans>
}
