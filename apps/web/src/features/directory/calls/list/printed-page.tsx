import { Trans } from '@lingui/react/macro'
import type { CallSheet } from '@recourse/domain/route'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { dayInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { type PrintedQuestion, type PrintedService, printedList } from './printed-list.ts'

/** True while the browser lays out paper: a thousand lines that nobody sees on the screen are not made before. */
function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    const begin = (): void => flushSync(() => setIsPrinting(true))
    const end = (): void => setIsPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

/** The sheets on paper, with room to write answers by hand. Made when the page is printed, whichever way. */
export function PrintedList({ sheets, children }: { readonly sheets: readonly CallSheet[]; readonly children?: ReactNode }) {
  const isPrinting = useIsPrinting()
  const { directory } = useWork()
  const { services, on } = useDirectoryView()
  const { language } = useWords()
  if (!isPrinting) return null
  return (
    <div className="on-paper call-paper flow">
      <h1>
        <Trans>What to ask</Trans>
      </h1>
      {children}
      <p>
        <Trans>
          Printed on {dayInWords(on, language)}. These calls are about services, and about nobody: never write the name or the story of a person here.
        </Trans>
      </p>
      {printedList(services, sheets, directory.places).map((service) => (
        <OnPaper key={service.id} service={service} />
      ))}
    </div>
  )
}

function OnPaper({ service }: { readonly service: PrintedService }) {
  const { text } = useWords()
  return (
    <section className="call-sheet">
      <h2>{text(service.name)}</h2>
      <p>
        {text(service.organization)}
        {service.hours ? <> · {text(service.hours)}</> : null}
      </p>
      <ul className="bare">
        {service.phones.map((phone) => (
          <li key={phone.number}>
            <b>{phone.number}</b> {text(phone.label)}
          </li>
        ))}
        {service.phones.length === 0 ? (
          <li>
            <Trans>No number is shown for it.</Trans>
          </li>
        ) : null}
      </ul>
      <p className="call-lines">
        <span className="call-line">
          <Trans>Date</Trans>
        </span>
        <span className="call-line">
          <Trans>Role (no name)</Trans>
        </span>
        <Box>
          <Trans>by phone</Trans>
        </Box>
        <Box>
          <Trans>visit</Trans>
        </Box>
        <Box>
          <Trans>document</Trans>
        </Box>
      </p>
      <ol className="call-questions">
        {service.questions.map((question) => (
          <li key={question.id}>
            <p>{text(question.ask)}</p>
            <p className="call-lines">
              <Boxes kind={question.boxes} />
            </p>
            <p className="call-room" />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Box = ({ children }: { readonly children: ReactNode }) => (
  <span className="call-box">
    <span className="call-square" /> {children}
  </span>
)

function Boxes({ kind }: { readonly kind: PrintedQuestion['boxes'] }) {
  return (
    <>
      {kind === 'rule' ? (
        <>
          <Box>
            <Trans>No condition</Trans>
          </Box>
          <Box>
            <Trans>Only these</Trans>
          </Box>
          <Box>
            <Trans>On a condition</Trans>
          </Box>
        </>
      ) : (
        <>
          <Box>
            <Trans context="what was heard">Yes</Trans>
          </Box>
          <Box>
            <Trans context="what was heard">No</Trans>
          </Box>
        </>
      )}
      <Box>
        <Trans>Would not say</Trans>
      </Box>
      <Box>
        <Trans>No answer</Trans>
      </Box>
    </>
  )
}
