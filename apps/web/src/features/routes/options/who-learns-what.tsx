import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import { useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { ConsentDialog } from '../consent/consent-dialog.tsx'
import { disclosuresOfOption, useConsent } from '../consent/use-consent.ts'

/** What asking for an option tells, and to whom; and the place to record the person's own yes before anyone asks for it. */
export function WhoLearnsWhat({ option }: { readonly option: LawfulOption }) {
  const { text, say } = useWords()
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const disclosures = disclosuresOfOption(option)
  const { covered } = useConsent(disclosures)
  const recorded = useRef<HTMLDivElement>(null)
  const close = (given: boolean): void => {
    setOpen(false)
    // After the dialog gave focus back to a button that is no longer there.
    if (given) setTimeout(() => recorded.current?.focus())
  }
  return (
    <>
      <ul className="bare statements">
        {disclosures.map((d) => (
          <li key={d.id}>
            <Icon name="eye" tone="lake" />
            <span>
              <b>{text(d.to)}</b>
              <Trans context="between who and what">: </Trans>
              {text(d.what)}. <span className="soft">{text(d.why)}.</span>
            </span>
          </li>
        ))}
      </ul>
      <div ref={recorded} tabIndex={-1}>
        {covered ? (
          <p>
            <Icon name="check" tone="spruce" /> <Trans>A yes is recorded for each of these. It can be taken back under “Consents given”.</Trans>
          </p>
        ) : (
          <Button small onClick={() => setOpen(true)}>
            {say(msg`Ask the person before going on`, msg({ message: 'Decide before going on', context: 'together' }))}
          </Button>
        )}
      </div>
      {open ? (
        <ConsentDialog
          title={t`Before asking: who learns what`}
          lead={say(
            msg`Read each line to the person. Asking for this option tells these people these things.`,
            msg({ message: 'Asking for this option tells these people these things about you.', context: 'together' }),
          )}
          confirm={t`Record the yes`}
          disclosures={disclosures}
          onClose={close}
        />
      ) : null}
    </>
  )
}
