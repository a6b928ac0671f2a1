import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Check } from '../../../design/check.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Icon } from '../../../design/icon.tsx'
import type { NetworkProblem } from '../../../network/problem.ts'
import type { Sheets } from '../../../network/seen.ts'
import { ProblemCard } from '../problem-words.tsx'
import { SheetsOnPaper } from './sheets-on-paper.tsx'

/** The recovery sheets, before anything is sent: printed, or copied by hand where there is no printer. Afterwards nobody has them but the paper. */
export function SheetsStep({
  sheets,
  isBusy,
  problem,
  onDone,
}: {
  readonly sheets: Sheets
  readonly isBusy: boolean
  readonly problem: NetworkProblem | null
  readonly onDone: () => void
}) {
  const { t } = useLingui()
  const [isPrinted, setIsPrinted] = useState(false)
  const [isFault, setIsFault] = useState(false)
  const finish = (): void => {
    setIsFault(!isPrinted)
    if (isPrinted) onDone()
  }
  return (
    <>
      <section className="card flow on-screen" aria-labelledby="sheets-title">
        <h2 id="sheets-title">
          <Trans>Print three recovery sheets</Trans>
        </h2>
        <p>
          <Trans>
            Give each to a different person of your organization. When someone loses their passphrase, a steward of the organization enters two sheets; a second
            steward confirms, or 24 hours pass. One sheet alone opens nothing.
          </Trans>
        </p>
        <p>
          <Trans>
            The sheets are made on this device and are sent nowhere. They are shown this once. Use a printer that is yours, and keep no file of them.
          </Trans>
        </p>
        <div className="row">
          <Button onClick={() => print()}>
            <Icon name="print" />
            <Trans>Print the three sheets</Trans>
          </Button>
        </div>
        <Disclosure label={<Trans>No printer? Copy them by hand</Trans>}>
          {sheets.sheets.map(({ n, organizationShare, rootShare }) => (
            <div key={n} className="flow-tight">
              <h3>
                <Trans>Sheet {n} of 3</Trans>
              </h3>
              <p className="network-share" data-share={n}>
                {organizationShare}
              </p>
              {rootShare ? (
                <>
                  <p className="small soft">
                    <Trans>Root of the network:</Trans>
                  </p>
                  <p className="network-share" data-root-share={n}>
                    {rootShare}
                  </p>
                </>
              ) : null}
            </div>
          ))}
          {sheets.rootCheck ? (
            <p className="small">
              <Trans>Check code of the root, on each sheet:</Trans> <span className="network-share">{sheets.rootCheck}</span>
            </p>
          ) : null}
        </Disclosure>
        <Check checked={isPrinted} onChange={setIsPrinted}>
          <Trans>The three sheets are on paper</Trans>
        </Check>
        <div role="alert" className="network-alert">
          {isFault ? <p className="field-error">{t`Put the sheets on paper first, then tick the box: they cannot be shown again.`}</p> : null}
        </div>
        <ProblemCard problem={problem} />
        <Button look="main" disabled={isBusy} onClick={finish}>
          {isBusy ? <Trans>One moment…</Trans> : <Trans>Finish</Trans>}
        </Button>
      </section>
      <SheetsOnPaper sheets={sheets} />
    </>
  )
}
