import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import { useState } from 'react'
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
      {covered ? (
        <p>
          <Icon name="check" tone="spruce" /> <Trans>A yes is recorded for each of these. It can be taken back under “Consents given”.</Trans>
        </p>
      ) : (
        <Button small onClick={() => setOpen(true)}>
          {say(msg`Ask the person before going on`, msg({ message: 'Decide before going on', context: 'together' }))}
        </Button>
      )}
      {open ? (
        <ConsentDialog
          title={t`Before asking: who learns what`}
          lead={say(
            msg`Read each line to the person. Asking for this option tells these people these things.`,
            msg({ message: 'Asking for this option tells these people these things about you.', context: 'together' }),
          )}
          confirm={t`Record the yes`}
          disclosures={disclosures}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
