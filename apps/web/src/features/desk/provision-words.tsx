import { Trans } from '@lingui/react/macro'
import type { Provision } from '@recourse/domain/law'
import { OutsideLink } from '../../design/outside-link.tsx'
import { useOfficialTexts } from '../../official/official-provider.tsx'
import { Official } from '../../official/official-words.tsx'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { Text } from './desk-context.tsx'

/** A provision: our words, and beside them its official text when this copy came with it; where the official version is, in each language. */
export function ProvisionWords({ provision }: { readonly provision: Provision }) {
  const { language } = useWords()
  const official = useOfficialTexts()?.[provision.id]?.[language]
  const [since, read] = [dayInWords(provision.inForceFrom, language), dayInWords(provision.currentTo, language)]
  return (
    <>
      <div className="desk-beside">
        <div>
          <p className="small soft">
            <Trans>In our own words</Trans>
          </p>
          <p>
            <Text of={provision.says} />
          </p>
        </div>
        <div>
          <p className="small soft">
            <Trans>Text of the law</Trans>
          </p>
          {official ? (
            <Official provision={provision} words={official} />
          ) : (
            <p className="soft">
              <Trans>This copy came without it. Read it on the government’s site.</Trans>
            </p>
          )}
        </div>
      </div>
      <p className="small">
        <OutsideLink href={provision.url.en}>
          <span lang="en">{provision.citation.en}</span>
        </OutsideLink>{' '}
        ·{' '}
        <OutsideLink href={provision.url.fr}>
          <span lang="fr">{provision.citation.fr}</span>
        </OutsideLink>{' '}
        <span className="soft">
          <Trans>
            In force since {since}, read as of {read}.
          </Trans>{' '}
          {provision.readBy === 'transcribed' ? <Trans>Copied by hand.</Trans> : null}
        </span>
      </p>
    </>
  )
}
