import { Trans, useLingui } from '@lingui/react/macro'
import type { Claim } from '@recourse/domain/directory'
import { Button } from '../../../../design/button.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { criterionWords, fieldWords, visibilityWords } from '../../claim-words.ts'
import { useDirectoryView } from '../../directory-context.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { Choose } from '../fields/choose.tsx'
import { focusSoon } from '../focus-soon.ts'
import { BothField } from './both-field.tsx'
import { claimAbout } from './claim-about.ts'
import { ClaimFields } from './claim-fields.tsx'
import { addId, replaced, useEditForm, without } from './edit-context.tsx'
import { idsOf } from './edit-words.ts'
import { fieldId } from './faults.ts'
import { FoldedItem } from './folded-item.tsx'
import { freeWithin } from './new-id.ts'

const isConfirmed = ({ method }: Claim): boolean => method !== 'web' && method !== 'import'

/** Every claim of the record. What was read can be corrected; what the service itself said can only be asked again. */
export function ClaimsPart() {
  const { word, text } = useWords()
  const { draft, change } = useEditForm()
  return (
    <section id={fieldId(['claims'])} tabIndex={-1} className="card flow" aria-labelledby="edit-claims-title">
      <h2 id="edit-claims-title">
        <Trans>What is claimed</Trans>
      </h2>
      <p className="soft">
        <Trans>
          What is written here was read somewhere: it is a reason to ask, and never lets anyone be told that they are taken. Only a call, a visit or a document
          of the service does.
        </Trans>
      </p>
      {draft.claims.map((claim, i) => (
        <FoldedItem
          key={claim.id}
          path={['claims', i]}
          title={
            <>
              <b>{word(claim.criterion ? criterionWords[claim.criterion.kind] : fieldWords[claim.field])}</b>
              {' · '}
              {text(claim.text)}
            </>
          }
        >
          {isConfirmed(claim) ? <Confirmed claim={claim} at={i} /> : <ClaimFields claim={claim} at={i} />}
          <Shared claim={claim} at={i} />
          <Button
            small
            onClick={() => {
              change({ claims: withoutClaim(draft.claims, i) })
              focusSoon(`#${addId('claims')}`)
            }}
          >
            <Trans>Take this claim out</Trans>
          </Button>
        </FoldedItem>
      ))}
      <AddClaim />
    </section>
  )
}

// What said otherwise than a claim that is gone stands alone again.
function withoutClaim(claims: readonly Claim[], at: number): readonly Claim[] {
  const gone = claims[at]?.id
  return without(claims, at).map(({ contradicts, ...claim }) => {
    const left = contradicts?.filter((id) => id !== gone) ?? []
    return left.length > 0 ? { ...claim, contradicts: left } : claim
  })
}

/** The service itself said it: to write something else would put words in its mouth. */
function Confirmed({ claim, at }: { readonly claim: Claim; readonly at: number }) {
  const { text } = useWords()
  const { draft, isNew } = useEditForm()
  const { go } = useDirectoryView()
  return (
    <div id={fieldId(['claims', at, 'text'])} tabIndex={-1} className="flow-tight">
      <p>{text(claim.text)}</p>
      {claim.condition ? <p>{text(claim.condition)}</p> : null}
      <p className="small soft">
        <Trans>The service itself said this. It is not corrected here: ask again, or take back the answer where it was recorded.</Trans>
      </p>
      {isNew ? null : (
        <Button small onClick={() => go({ kind: 'call', id: draft.kept.id })}>
          <Trans>Ask it again</Trans>
        </Button>
      )}
    </div>
  )
}

/** What any claim can be given: the question to put, and who may read it. */
function Shared({ claim, at }: { readonly claim: Claim; readonly at: number }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { draft, change } = useEditForm()
  const set = (more: Partial<Claim>): void => change({ claims: replaced(draft.claims, at, { ...claim, ...more }) })
  return (
    <>
      <BothField
        path={['claims', at, 'ask']}
        label={t`The question to put`}
        isLong
        value={claim.ask}
        note={t`As it is said on the phone, without naming or describing anyone.`}
        onChange={(ask) => set({ ask })}
      />
      <Choose
        id={fieldId(['claims', at, 'visibility'])}
        label={t`Who may read it`}
        value={claim.visibility ?? 'public'}
        choices={idsOf(visibilityWords).map((id) => ({ id, label: word(visibilityWords[id]) }))}
        onChange={(visibility) => set({ visibility })}
      />
    </>
  )
}

function AddClaim() {
  const { draft, change } = useEditForm()
  const { role } = useWork()
  const values = useCriterionValues()
  const add = (): void => {
    const empty: Claim = {
      id: freeWithin('claim', draft.claims),
      field: 'criterion',
      value: 'unknown',
      text: { en: '', fr: '' },
      ask: { en: '', fr: '' },
      method: 'web',
      source: draft.sources[0]?.id ?? '',
      by: role,
    }
    change({ claims: [...draft.claims, claimAbout(empty, 'criterion-status', (kind) => [...(values(kind)?.keys() ?? [])])] })
  }
  return (
    <Button id={addId('claims')} onClick={add}>
      <Trans>Add a claim</Trans>
    </Button>
  )
}
