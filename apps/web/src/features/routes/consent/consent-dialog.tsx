import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { IntendedDisclosure } from '@recourse/domain/consent'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useConsent } from './use-consent.ts'
import './consent.css'

/**
 * Before a step that tells somebody something: what, to whom and why, each with its own yes. Nothing is ticked beforehand, and
 * closing the window is a no. `confirm` names what follows ("Show the number").
 */
export function ConsentDialog({
  title,
  lead,
  confirm,
  disclosures,
  note,
  onClose,
}: {
  readonly title: string
  readonly lead: string
  readonly confirm: string
  readonly disclosures: readonly IntendedDisclosure[]
  /** What to know before saying yes, when there is something. */
  readonly note?: ReactNode
  readonly onClose: (given: boolean) => void
}) {
  const { say } = useWords()
  const { record, isYes } = useConsent(disclosures)
  const [yes, setYes] = useState<readonly string[]>(disclosures.filter(isYes).map((d) => d.id))
  const [missing, setMissing] = useState(false)
  const errorId = useId()
  const tick = (id: string): void => {
    setMissing(false)
    setYes(yes.includes(id) ? yes.filter((other) => other !== id) : [...yes, id])
  }
  const finish = (): void => {
    if (yes.length < disclosures.length) setMissing(true)
    else {
      record(disclosures)
      onClose(true)
    }
  }
  return (
    <Dialog
      title={title}
      onClose={() => onClose(false)}
      footer={
        <>
          {missing ? (
            <p id={errorId} role="alert" className="field-error consent-missing">
              {say(
                msg`Each line needs the person’s own yes. Without it, choose “Not now”.`,
                msg({ message: 'Each line needs your own yes. Without it, choose “Not now”.', context: 'together' }),
              )}
            </p>
          ) : null}
          <Button look="main" onClick={finish} aria-describedby={missing ? errorId : undefined}>
            {confirm}
          </Button>
          <Button onClick={() => onClose(false)}>
            <Trans>Not now</Trans>
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {note ? <p className="soft">{note}</p> : null}
      <ol className="bare flow">
        {disclosures.map((d) => (
          <DisclosedStep key={d.id} disclosure={d} isYes={yes.includes(d.id)} onTick={() => tick(d.id)} />
        ))}
      </ol>
      <p className="small soft">
        <Trans>Each yes is kept on this screen only, lasts a day at most, and can be taken back.</Trans>
      </p>
    </Dialog>
  )
}

function DisclosedStep({ disclosure, isYes, onTick }: { readonly disclosure: IntendedDisclosure; readonly isYes: boolean; readonly onTick: () => void }) {
  const { text, say } = useWords()
  return (
    <li className="consent-step">
      <dl className="pairs">
        <dt>
          <Trans>Who would know</Trans>
        </dt>
        <dd>
          <b>{text(disclosure.to)}</b>
        </dd>
        <dt>
          <Trans>What they would know</Trans>
        </dt>
        <dd>{text(disclosure.what)}</dd>
        <dt>
          <Trans context="purpose of a disclosure">Why</Trans>
        </dt>
        <dd>{text(disclosure.why)}</dd>
      </dl>
      <label className="consent-yes">
        <input type="checkbox" autoComplete="off" checked={isYes} onChange={onTick} />
        <span>{say(msg`The person says yes to this`, msg({ message: 'I say yes to this', context: 'together' }))}</span>
      </label>
    </li>
  )
}
