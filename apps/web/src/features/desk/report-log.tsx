import { Trans } from '@lingui/react/macro'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { addressOf } from './desk-address.ts'
import { useDesk } from './desk-context.tsx'

/** The public log: every error that was reported, the newest first, with what it is and when it was resolved. Never by whom. */
export function ReportLog() {
  const { desk, options } = useDesk()
  const { text, language } = useWords()
  const reports = desk.options
    .flatMap(({ id, reports: all }) => all.map((report) => ({ ...report, option: options.get(id) })))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  return (
    <>
      <h2 id="desk-title" tabIndex={-1}>
        <Trans>Errors that were reported</Trans>
      </h2>
      <p className="soft">
        <Trans>A reported error freezes the option for everybody until it is resolved. Who reported it is not asked.</Trans>
      </p>
      {reports.length === 0 ? (
        <p>
          <Trans>None so far.</Trans>
        </p>
      ) : (
        <ul className="bare flow">
          {reports.map(({ option, on, what, resolvedOn }) => (
            <li key={`${option?.id} ${on} ${what}`} className="card flow-tight">
              <h3>{option ? <a href={addressOf({ kind: 'option', id: option.id })}>{text(option.title)}</a> : null}</h3>
              <p>{what}</p>
              <p className="small soft">
                <Trans>Reported on {dayInWords(on, language)}.</Trans>{' '}
                {resolvedOn === undefined ? <Trans>Not resolved: frozen.</Trans> : <Trans>Resolved on {dayInWords(resolvedOn, language)}.</Trans>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
