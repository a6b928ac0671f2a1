import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../design/icon.tsx'
import type { NetworkProblem, PassphraseSlip } from '../../network/problem.ts'
import { useWords } from '../../words/voice.tsx'

/** What a slip in a typed passphrase is, said so that it can be mended. */
export function useSlipWords(): (slip: PassphraseSlip) => string {
  const { t } = useLingui()
  const { language } = useWords()
  return (slip) => {
    if (slip.kind === 'count') return t`A passphrase has 6 words; ${slip.found} were typed.`
    const place = slip.at + 1
    const or = new Intl.ListFormat(language, { type: 'disjunction' })
    return slip.near.length > 0
      ? t`Word ${place} is in none of our lists. Was it ${or.format(slip.near)}?`
      : t`Word ${place} is in none of our lists. Look at it again.`
  }
}

/** What to tell a person of a problem: what it is, and what to do now. */
export function useProblemWords(): (problem: NetworkProblem) => string {
  const { t } = useLingui()
  const { text } = useWords()
  const slipWords = useSlipWords()
  return (problem) => {
    if ('message' in problem) return text(problem.message)
    switch (problem.code) {
      case 'passphrase':
        return slipWords(problem.slip)
      case 'share': {
        const place = problem.at + 1
        return t`Code ${place} is mistyped. Look at it again, group by group.`
      }
      case 'shares':
        return problem.kind === 'same-share'
          ? t`The same sheet was entered twice. Two different sheets are needed.`
          : t`These sheets do not belong together, or are of another organization.`
      case 'locked':
        return t`The keys are not open. Sign in again.`
      case 'wrong-passphrase':
        return t`Signing in did not work: the name or the passphrase was not right. Try again.`
      case 'other-root':
        return t`Stop. The server shows another network than the one that you joined. Nothing was sent. Call someone of the network whom you know.`
      case 'altered':
        return t`Stop. What the server shows does not fit this invitation. Do not go on: call the person who invited you.`
      case 'no-link':
        return t`This link is not whole. Copy all of it, or ask for a new one.`
      case 'not-verified':
        return t`Their card does not lead to the root of the network. Nothing was done.`
      case 'no-root':
        return t`Only someone who holds the root of the network can do this.`
      case 'no-key':
        return t`You have no key for this group yet. It comes when someone who has it opens the network.`
      case 'weak-cost':
        return t`Stop. The server asks for keys that are too easy to guess. Nothing was sent. Tell whoever runs it.`
      case 'no-memory':
        return t`This device has too little memory to make the keys. Close other pages, or use another device.`
      case 'broken':
        return t`The sealed keys do not open: they were altered, or are of someone else. Tell whoever runs the network.`
      case 'not-kept':
        return t`What this device keeps could not be read or removed. Close other windows of this page, then try again.`
      case 'unreachable':
        return t`The server does not answer. Look at the connection, then try again.`
      case 'not-our-server':
        return t`What answered is not the server of the network. It may be a page of the Wi-Fi, or a server that keeps no network.`
      case 'not-possible':
        return t`This browser cannot do this. A newer one can.`
      default:
        return t`Something broke on our side. Reload the page, then try again.`
    }
  }
}

/** A problem, said where it happened and read out at once. */
export function ProblemCard({ problem }: { readonly problem: NetworkProblem | null }) {
  const words = useProblemWords()
  return (
    <div role="alert" className="network-alert">
      {problem ? (
        <p className="network-problem">
          <Icon name="warn" tone="clay" />
          <span>{words(problem)}</span>
        </p>
      ) : null}
    </div>
  )
}
