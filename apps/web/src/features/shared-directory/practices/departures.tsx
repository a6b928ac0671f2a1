import { Trans, useLingui } from '@lingui/react/macro'
import type { FoundDeparture, Practice, PracticePart } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { Both } from '../../directory/exchange/records/field-value.tsx'
import { BothFields } from './both-fields.tsx'
import { usePracticePart } from './use-practices.ts'
import '../../directory/exchange/exchange.css'

const none: Bilingual = { en: '', fr: '' }

/** Every place where what is written departs from what is adopted, with room for why. */
export function Departures({
  origin,
  practice,
  departures,
  why,
  missing,
  onWhy,
}: {
  readonly origin: Practice
  readonly practice: Practice
  readonly departures: readonly FoundDeparture[]
  readonly why: ReadonlyMap<PracticePart, Bilingual>
  readonly missing: readonly PracticePart[]
  readonly onWhy: (part: PracticePart, reason: Bilingual) => void
}) {
  const { t } = useLingui()
  const partName = usePracticePart()
  return (
    <fieldset className="flow-tight" data-departures={departures.length}>
      <legend>
        <Trans>Where yours departs</Trans>
      </legend>
      <p role="status" className="small soft">
        {departures.length === 0 ? (
          <Trans>Nowhere yet: it is adopted word for word.</Trans>
        ) : (
          <Trans>Say why in each place, so that others can learn from it.</Trans>
        )}
      </p>
      {departures.map(({ part, was }) => (
        <div key={part} className="flow-tight departure">
          <p>
            <b>{partName(part, was && !hasPart(practice, part) ? origin : practice)}</b>{' '}
            {was ? <Trans>There:</Trans> : <Trans>It is not there in the original.</Trans>}
          </p>
          {was ? (
            <p>
              <Both of={was} />
            </p>
          ) : null}
          <BothFields
            id={`why-${part}`}
            label={{ en: t`Why, in English`, fr: t`Why, in French` }}
            value={why.get(part) ?? none}
            fault={missing.includes(part) ? t`Say why it departs here.` : null}
            onChange={(reason) => onWhy(part, reason)}
          />
        </div>
      ))}
    </fieldset>
  )
}

const hasPart = ({ steps = [] }: Practice, part: PracticePart): boolean => !part.startsWith('step:') || steps.some(({ id }) => part === `step:${id}`)
