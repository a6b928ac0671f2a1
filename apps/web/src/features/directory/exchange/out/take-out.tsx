import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Service, Visibility } from '@recourse/domain/directory'
import type { OutForm } from '@recourse/exchange'
import { useMemo, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { visibilityWords } from '../../claim-words.ts'
import { useDirectoryView } from '../../directory-context.tsx'
import { saveBytes } from '../records/save-bytes.ts'
import { useRecordWords } from '../records/use-record-words.ts'
import { askWorker } from '../worker/ask-worker.ts'
import { chosenServices, type OutFilter } from './chosen-services.ts'

const forms = ['spreadsheet', 'csv', 'hsds-json', 'hsds-lines', 'hsds-tables'] as const satisfies readonly OutForm[]

const formWords = {
  spreadsheet: msg`Spreadsheet (Excel)`,
  csv: msg`Spreadsheet (CSV, in a zip)`,
  'hsds-json': msg`HSDS 3.1, one file (JSON)`,
  'hsds-lines': msg`HSDS 3.1, one service on each line (NDJSON)`,
  'hsds-tables': msg`HSDS 3.1, tables (CSV, in a zip)`,
} as const satisfies Record<OutForm, MessageDescriptor>

const audiences = ['public', 'network', 'trusted'] as const satisfies readonly Visibility[]

// A sheet of more is no sheet: paper runs out, and the page would stand still.
const mostOnPaper = 500

/** To take a list out: which services, for whom, in which form, as a file or on paper. Nothing secret is ever in any of them. */
export function TakeOut({ onPrint }: { readonly onPrint: (services: readonly Service[], filter: OutFilter) => void }) {
  const { t } = useLingui()
  const { directory } = useWork()
  const { needs, provinces } = useRecordWords()
  const [filter, setFilter] = useState<OutFilter>({ need: '', province: '' })
  const chosen = useMemo(() => chosenServices(directory.services, filter), [directory.services, filter])
  return (
    <section className="card flow on-screen" aria-labelledby="take-out">
      <h2 id="take-out">
        <Trans>Take a list out</Trans>
      </h2>
      <div className="out-choices">
        <Select label={t`Kind of help`} none={t`All`} value={filter.need} choices={needs} onChange={(need) => setFilter({ ...filter, need })} />
        <Select label={t`Province`} none={t`All`} value={filter.province} choices={provinces} onChange={(province) => setFilter({ ...filter, province })} />
      </div>
      <p role="status">
        <Plural value={chosen.length} one="# service. Demonstrations are left out." other="# services. Demonstrations are left out." />
      </p>
      <SaveList services={chosen} />
      <div className="flow-tight">
        <Button disabled={chosen.length === 0 || chosen.length > mostOnPaper} onClick={() => onPrint(chosen, filter)}>
          <Trans>Print a sheet in both languages</Trans>
        </Button>
        {chosen.length > mostOnPaper ? (
          <p className="small soft">
            <Trans>Too many for paper: choose a kind of help or a province.</Trans>
          </p>
        ) : null}
      </div>
      <p className="small soft">
        <Trans>A place that is kept secret is never in a file or on paper, nor anything that leads to it.</Trans>
      </p>
    </section>
  )
}

function SaveList({ services }: { readonly services: readonly Service[] }) {
  const { word } = useWords()
  const { directory } = useWork()
  const { on } = useDirectoryView()
  const [form, setForm] = useState<OutForm>('spreadsheet')
  const [audience, setAudience] = useState<Visibility>('public')
  const [state, setState] = useState<'idle' | 'making' | 'saved' | 'failed'>('idle')
  const isSheet = form === 'spreadsheet' || form === 'csv'
  const save = (): void => {
    setState('making')
    askWorker('write', { services, places: directory.places, request: { form, audience: isSheet ? 'public' : audience, on } }).then(
      (file) => {
        saveBytes(file)
        setState('saved')
      },
      () => setState('failed'),
    )
  }
  return (
    <div className="flow-tight">
      <div className="out-choices">
        <div className="labelled">
          <label htmlFor="out-form">
            <Trans>Form of the file</Trans>
          </label>
          <select
            id="out-form"
            className="field"
            autoComplete="off"
            value={form}
            onChange={(event) => setForm(forms.find((one) => one === event.target.value) ?? form)}
          >
            {forms.map((one) => (
              <option key={one} value={one}>
                {word(formWords[one])}
              </option>
            ))}
          </select>
        </div>
        <div className="labelled">
          <label htmlFor="out-audience">
            <Trans>Who may read it</Trans>
          </label>
          <select
            id="out-audience"
            className="field"
            autoComplete="off"
            disabled={isSheet}
            aria-describedby="out-audience-note"
            value={isSheet ? 'public' : audience}
            onChange={(event) => setAudience(audiences.find((one) => one === event.target.value) ?? audience)}
          >
            {audiences.map((one) => (
              <option key={one} value={one}>
                {word(visibilityWords[one])}
              </option>
            ))}
          </select>
          <p id="out-audience-note" className="small soft">
            {isSheet ? (
              <Trans>A spreadsheet holds only what everyone may read.</Trans>
            ) : audience === 'public' ? (
              <Trans>What is claimed for the network only is left out.</Trans>
            ) : (
              <Trans>Give this file only to them: it holds what is not for everyone.</Trans>
            )}
          </p>
        </div>
      </div>
      <Button disabled={services.length === 0 || state === 'making'} onClick={save}>
        <Trans>Save this list as a file</Trans>
      </Button>
      <p className="small soft" role="status">
        {state === 'saved' ? <Trans>Saved with the files that this browser downloads.</Trans> : null}
        {state === 'failed' ? <Trans>The file could not be made. Close other pages and try again.</Trans> : null}
      </p>
    </div>
  )
}
