import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Check } from '../../../design/check.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { partId, type SheetParts } from './make-sheet.ts'

/** Everything that can go on the sheet, each with its own box. */
export function SheetChoices({ parts }: { readonly parts: SheetParts }) {
  const { text } = useWords()
  return (
    <>
      {parts.notices.length > 0 ? (
        <Choices title={<Trans>Read first</Trans>}>
          {parts.notices.map((notice) => (
            <Part key={notice.id} id={partId.notice(notice.id)}>
              {text(notice.title)}
            </Part>
          ))}
        </Choices>
      ) : null}
      <Choices title={<Trans>Options</Trans>}>
        {parts.options.map((option) => (
          <Part key={option.id} id={partId.option(option.id)}>
            {text(option.title)}
          </Part>
        ))}
      </Choices>
      <Choices title={<Trans>Services</Trans>}>
        {parts.services.map(({ service, match, mayCall }) => (
          <div key={service.id}>
            <Part
              id={partId.service(service.id)}
              note={mayCall ? undefined : <Trans>Name only: the number goes on the sheet once a yes to contacting it is recorded.</Trans>}
            >
              {text(service.name)}
            </Part>
            {match && match.questions.length > 0 ? (
              <div className="sheet-under">
                <Part id={partId.questions(service.id)}>
                  <Trans>Questions to ask it</Trans>
                  <span className="sr-only">: {text(service.name)}</span>
                </Part>
              </div>
            ) : null}
          </div>
        ))}
      </Choices>
    </>
  )
}

function Choices({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

function Part({ id, note, children }: { readonly id: string; readonly note?: ReactNode; readonly children: ReactNode }) {
  const { state, dispatch } = useRoutes()
  const { ticked } = state.sheet
  const change = (on: boolean): void => dispatch({ type: 'sheet', sheet: { ticked: on ? [...ticked, id] : ticked.filter((other) => other !== id) } })
  return (
    <Check checked={ticked.includes(id)} onChange={change} note={note}>
      {children}
    </Check>
  )
}
