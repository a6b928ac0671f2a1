import { Plural, Trans } from '@lingui/react/macro'
import { isSheltered, type Service } from '@recourse/domain/directory'
import { type RefObject, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../../design/button.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { AddressesPart } from './addresses-part.tsx'
import { AreaPart } from './area-part.tsx'
import { ClaimsPart } from './claims-part.tsx'
import { serviceOf } from './draft.ts'
import { EditProvider, focusField, useEditForm } from './edit-context.tsx'
import { faultWords } from './edit-words.ts'
import { HoursPart } from './hours-part.tsx'
import { NamesPart } from './names-part.tsx'
import { ReachPart } from './reach-part.tsx'
import { SharingPart } from './sharing-part.tsx'
import { SourcesPart } from './sources-part.tsx'
import { useEdit } from './use-edit.ts'
import { useWhere } from './where-words.ts'
import '../calls.css'
import './edit.css'

/** A record of the directory, to correct or to write anew, in both languages. Everything is saved, or nothing is. */
export function EditScreen({ service }: { readonly service: Service | null }) {
  const edit = useEdit(service)
  const summary = useRef<HTMLHeadingElement>(null)
  const save = (): void => {
    // Shown at once, so that focus finds the list of what is to be repaired.
    const found = flushSync(() => edit.save())
    if (found.length > 0) summary.current?.focus()
  }
  return (
    <EditProvider value={edit}>
      {/* No button submits it: Enter in one of fifty fields must save nothing. */}
      <form className="edit flow" autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>
        <Heading />
        {edit.faults.length > 0 ? <ToRepair summary={summary} /> : null}
        <NamesPart />
        <AreaPart />
        <ReachPart />
        <AddressesPart />
        <HoursPart />
        <SharingPart />
        <ClaimsPart />
        <SourcesPart />
        <Save onSave={save} />
      </form>
    </EditProvider>
  )
}

function Heading() {
  const { service } = useEditForm()
  const { text } = useWords()
  return (
    <div className="screen-heading">
      <div>
        <h1 id={placeTitleId} tabIndex={-1}>
          {service ? <Trans>Correct: {text(service.name)}</Trans> : <Trans>Add a service</Trans>}
        </h1>
        <p className="soft">
          <Trans>Nothing is saved before “Save”, and then on this device only. Write nothing about a person, and no name of staff.</Trans>
        </p>
      </div>
    </div>
  )
}

/** Everything that is to be repaired, each with a way to its field. */
function ToRepair({ summary }: { readonly summary: RefObject<HTMLHeadingElement | null> }) {
  const { word } = useWords()
  const { faults } = useEditForm()
  const where = useWhere()
  return (
    <section className="card flow-tight edit-to-repair" aria-labelledby="edit-to-repair">
      <h2 id="edit-to-repair" ref={summary} tabIndex={-1}>
        <Plural value={faults.length} one="Nothing is saved yet: # thing to repair" other="Nothing is saved yet: # things to repair" />
      </h2>
      <ul>
        {faults.map(({ path, kind }) => (
          <li key={`${path.join('.')} ${kind}`}>
            <Button look="link" onClick={() => focusField(path)}>
              {where(path)}
            </Button>{' '}
            {word(faultWords[kind])}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Save({ onSave }: { readonly onSave: () => void }) {
  const { draft, isNew, isUnsaved, forget } = useEditForm()
  const { go } = useDirectoryView()
  const { carried } = draft.kept
  const leave = (): void => {
    forget()
    go(isNew ? { kind: 'find' } : { kind: 'service', id: draft.kept.id })
  }
  return (
    <section className="card flow-tight">
      {carried === undefined ? null : (
        <p className="small soft">
          {isSheltered(serviceOf(draft)) ? (
            <Trans>What came along from another list and has no field here goes when this is saved: it may hold an address.</Trans>
          ) : (
            <Trans>What came along from another list and has no field here is kept as it is.</Trans>
          )}
        </p>
      )}
      <div className="row">
        <Button look="main" onClick={onSave}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={leave}>{isUnsaved ? <Trans>Leave without saving</Trans> : <Trans>Back to the record</Trans>}</Button>
      </div>
      <p className="small soft" role="status">
        {isUnsaved ? <Trans>What is written here and not saved stays while this page is open.</Trans> : null}
      </p>
    </section>
  )
}
