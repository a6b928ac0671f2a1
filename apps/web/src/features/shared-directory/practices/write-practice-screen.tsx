import { Trans, useLingui } from '@lingui/react/macro'
import { adopt, departuresFrom, type Practice, type PracticePart, withReasons } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Field } from '../../../design/field.tsx'
import { inBoth } from '../../directory/calls/both-languages.ts'
import { placeTitleId } from '../../directory/use-place.ts'
import { putText, type SharedOf } from '../kept/shared-texts.ts'
import { type Shared, useShared } from '../shared-context.tsx'
import { TooLong } from '../too-long.tsx'
import { useOrganizationName } from '../who.tsx'
import { asItWas } from './as-it-was.ts'
import { BothFields } from './both-fields.tsx'
import { Departures } from './departures.tsx'
import { usePractices } from './use-practices.ts'

const none: Bilingual = { en: '', fr: '' }

/** Writes a practice: a new one, one's own again, or one that is adopted from another community, where each departure needs its reason. */
export function WritePracticeScreen({ id, from }: { readonly id: string | null; readonly from: string | null }) {
  const practices = usePractices()
  const shared = useShared()
  const nameOf = useOrganizationName()
  const own = practices.find((one) => one.id === id)
  const original = practices.find((one) => one.id === from)
  const community = nameOf(shared.me.organizationId)
  const [start] = useState(() => own?.value ?? (original ? adopted(original, shared, community) : newPractice(community)))
  return <Form start={start} version={own?.version ?? 0} isNew={own === undefined} />
}

const adopted = ({ value, version, organizationId }: SharedOf<Practice>, { me, on }: Shared, community: string): Practice =>
  adopt(value, { id: crypto.randomUUID(), community, organization: organizationId ?? me.organizationId, version, on })

const newPractice = (community: string): Practice => ({ id: crypto.randomUUID(), title: none, text: none, steps: [], community, changes: [] })

function Form({ start, version, isNew }: { readonly start: Practice; readonly version: number; readonly isNew: boolean }) {
  const { t } = useLingui()
  const { go } = useShared()
  const [practice, setPractice] = useState(start)
  const [origin] = useState(() => (start.origin ? asItWas(start) : null))
  const [why, setWhy] = useState<ReadonlyMap<PracticePart, Bilingual>>(() => new Map(start.changes.map(({ part, why: reason }) => [part, reason])))
  const [isTried, setIsTried] = useState(false)
  const [isTooLong, setIsTooLong] = useState(false)
  const written = inBothAll(practice)
  const departures = origin && written ? departuresFrom(origin, written) : []
  const faults = { words: written === null, reasons: departures.filter(({ part }) => inBoth(why.get(part) ?? none) === null).map(({ part }) => part) }
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    setIsTried(true)
    if (!written) return void document.getElementById('practice-title-en')?.focus()
    const reasons = new Map(departures.flatMap(({ part }) => [[part, inBoth(why.get(part) ?? none) ?? none] as const]))
    const explained = origin ? withReasons(origin, written, reasons) : ({ ok: true, value: written } as const)
    if (!explained.ok) return void document.getElementById(`why-${explained.error[0]?.part}-en`)?.focus()
    if (!putText({ kind: 'practice', id: practice.id, version, value: explained.value })) {
      setIsTooLong(true)
      return
    }
    go({ part: 'practice', id: practice.id })
  }
  return (
    <>
      <h1 id={placeTitleId} tabIndex={-1}>
        {origin ? <Trans>Adopt a practice</Trans> : isNew ? <Trans>Write a practice</Trans> : <Trans>Change a practice</Trans>}
      </h1>
      <form className="card flow shared-form" autoComplete="off" noValidate onSubmit={save} aria-labelledby={placeTitleId}>
        <Field id="practice-community" label={t`Community`} value={practice.community} onChange={(community) => setPractice({ ...practice, community })} />
        <BothFields
          id="practice-title"
          label={{ en: t`Title, in English`, fr: t`Title, in French` }}
          value={practice.title}
          fault={isTried && faults.words ? t`A title, and what it is for, in one language at least; no step may be empty.` : null}
          onChange={(title) => setPractice({ ...practice, title })}
        />
        <BothFields
          id="practice-text"
          isLong
          label={{ en: t`What it is for, in English`, fr: t`What it is for, in French` }}
          value={practice.text}
          onChange={(text) => setPractice({ ...practice, text })}
        />
        <Steps practice={practice} onChange={setPractice} />
        {origin && written ? (
          <Departures
            origin={origin}
            practice={written}
            departures={departures}
            why={why}
            missing={isTried ? faults.reasons : []}
            onWhy={(part, reason) => setWhy(new Map([...why, [part, reason]]))}
          />
        ) : null}
        <p className="small soft">
          <Trans>About how you work, never about a person who was helped.</Trans>
        </p>
        <TooLong shown={isTooLong} />
        <div className="row">
          <Button type="submit" look="main">
            <Trans>Save the practice</Trans>
          </Button>
          <Button onClick={() => go({ part: 'practices' })}>
            <Trans>Not now</Trans>
          </Button>
        </div>
      </form>
    </>
  )
}

/** The practice with both languages of everything; null when something has none. */
function inBothAll(practice: Practice): Practice | null {
  const [title, text] = [inBoth(practice.title), inBoth(practice.text)]
  const steps = (practice.steps ?? []).map((step) => ({ ...step, text: inBoth(step.text) }))
  if (!title || !text || practice.community.trim() === '') return null
  const whole = steps.flatMap(({ id, text: words }) => (words ? [{ id, text: words }] : []))
  return whole.length < steps.length ? null : { ...practice, title, text, steps: whole }
}

function Steps({ practice, onChange }: { readonly practice: Practice; readonly onChange: (practice: Practice) => void }) {
  const { t } = useLingui()
  const steps = practice.steps ?? []
  const set = (next: NonNullable<Practice['steps']>): void => onChange({ ...practice, steps: next })
  return (
    <fieldset className="flow-tight" id="practice-steps">
      <legend>
        <Trans>Steps</Trans>
      </legend>
      {steps.map((step, i) => (
        <div key={step.id} className="flow-tight">
          <BothFields
            id={`step-${step.id}`}
            label={{ en: t`Step ${i + 1}, in English`, fr: t`Step ${i + 1}, in French` }}
            value={step.text}
            onChange={(text) => set(steps.map((one) => (one.id === step.id ? { ...one, text } : one)))}
          />
          <Button
            small
            look="quiet"
            onClick={() => {
              set(steps.filter(({ id }) => id !== step.id))
              document.getElementById('practice-add-step')?.focus()
            }}
          >
            <Trans>Take step {i + 1} out</Trans>
          </Button>
        </div>
      ))}
      <div>
        <Button id="practice-add-step" small onClick={() => set([...steps, { id: crypto.randomUUID(), text: none }])}>
          <Trans>Add a step</Trans>
        </Button>
      </div>
    </fieldset>
  )
}
