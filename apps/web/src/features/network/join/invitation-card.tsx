import { Trans } from '@lingui/react/macro'
import type { InvitationSeen } from '../../../network/vault-asks.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { KeyWordList } from '../key-words.tsx'
import { roleMeanings, roleNames } from '../role-words.ts'

/** What an invitation is for, and the words to compare by telephone before going on. */
export function InvitationCard({ seen }: { readonly seen: InvitationSeen }) {
  const { text, word, language } = useWords()
  return (
    <section className="card flow" aria-labelledby="invitation-title">
      <h2 id="invitation-title">{text(seen.network)}</h2>
      <dl className="network-facts">
        <div>
          <dt>
            <Trans>You join as</Trans>
          </dt>
          <dd>
            <b>{word(roleNames[seen.role])}</b>. {word(roleMeanings[seen.role])}
          </dd>
        </div>
        <div>
          <dt>
            <Trans>With</Trans>
          </dt>
          <dd>{seen.newOrganization ? <Trans>a new organization, which you name</Trans> : <Trans>an organization that is already in the network</Trans>}</dd>
        </div>
        <div>
          <dt>
            <Trans>Open until</Trans>
          </dt>
          <dd>{dayInWords(seen.expiresAt.slice(0, 10), language)}</dd>
        </div>
      </dl>
      <h3>
        <Trans>Compare these words by phone</Trans>
      </h3>
      <p>
        <Trans>
          Call the person who invited you, at a number that you knew before. They read you the words of the network’s root, on their screen. If one word
          differs, stop: someone stands between you.
        </Trans>
      </p>
      <KeyWordList words={seen.rootWords} />
    </section>
  )
}
