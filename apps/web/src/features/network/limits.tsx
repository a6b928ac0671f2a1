import { Trans } from '@lingui/react/macro'

/** What the network does not promise, said before anybody relies on it. */
export function Limits() {
  return (
    <ul className="flow-tight">
      <li>
        <Trans>
          Whoever runs the server also serves this program. Someone who takes the server over could serve another one. People who run it must be known to you.
        </Trans>
      </li>
      <li>
        <Trans>The server knows who is a member of which organization, and on which day something was written. It does not know what was sealed.</Trans>
      </li>
      <li>
        <Trans>
          It hands out the keys of members. Each card is checked up to the root of the network; the words of the root, compared by phone, are what makes this
          sure.
        </Trans>
      </li>
      <li>
        <Trans>
          A steward of an organization who has two of its sheets can open the keys of its members, even alone, after 24 hours. That is what the sheets are for.
        </Trans>
      </li>
      <li>
        <Trans>A lost passphrase and lost recovery sheets together are final: nobody can open what they sealed.</Trans>
      </li>
      <li>
        <Trans>Someone who leaves keeps what they read, copied or printed.</Trans>
      </li>
    </ul>
  )
}
