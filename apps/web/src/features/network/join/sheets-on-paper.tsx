import { Trans } from '@lingui/react/macro'
import type { Sheets } from '../../../network/seen.ts'
import { dayInWords, dayOf } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'

/** The three sheets, a page each, on paper alone. */
export function SheetsOnPaper({ sheets }: { readonly sheets: Sheets }) {
  const { text, language } = useWords()
  const count = sheets.sheets.length
  return (
    <div className="on-paper network-paper">
      {sheets.sheets.map(({ n, organizationShare, rootShare }) => (
        <section key={n} className="network-sheet flow">
          <h1>
            <Trans>
              Recovery sheet {n} of {count}
            </Trans>
          </h1>
          <p>
            <b>{text(sheets.organization)}</b> · {text(sheets.network)} · {dayInWords(dayOf(new Date()), language)}
          </p>
          <p>
            <Trans>
              Any {sheets.needed} of these {count} sheets open the keys of a member of this organization who lost their passphrase. One alone opens nothing.
            </Trans>
          </p>
          <h2>
            <Trans>Code of this sheet</Trans>
          </h2>
          <p className="network-share">{organizationShare}</p>
          {rootShare ? (
            <>
              <h2>
                <Trans>Root of the network: code of this sheet</Trans>
              </h2>
              <p className="network-share">{rootShare}</p>
              <p>
                <Trans>Check code of the root, the same on each sheet; it is no secret:</Trans> <span className="network-share">{sheets.rootCheck}</span>
              </p>
            </>
          ) : null}
          <h2>
            <Trans>How to keep it</Trans>
          </h2>
          <ul className="flow-tight">
            <li>
              <Trans>In a closed envelope, in a locked place, apart from the other sheets.</Trans>
            </li>
            <li>
              <Trans>Never as a photo, a scan or a message. Type it only on a device of yours, to recover someone’s keys.</Trans>
            </li>
            <li>
              <Trans>If it is lost, or someone else saw it, tell a steward of your organization at once.</Trans>
            </li>
          </ul>
          <p className="network-line">
            <Trans>Kept by (role, no name):</Trans>
          </p>
        </section>
      ))}
    </div>
  )
}
