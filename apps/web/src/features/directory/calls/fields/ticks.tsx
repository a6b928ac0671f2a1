import { Check } from '../../../../design/check.tsx'

/** Several of a list, each a box to tick, under one title. Values that the list does not know are kept. */
export function Ticks({
  id,
  legend,
  choices,
  chosen,
  fault = null,
  onChange,
}: {
  readonly id: string
  readonly legend: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly fault?: string | null
  readonly onChange: (chosen: readonly string[]) => void
}) {
  return (
    <fieldset id={id} tabIndex={-1} className="flow-tight" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend className="small">{legend}</legend>
      <div className="ticks">
        {choices.map((choice) => (
          <Check
            key={choice.id}
            checked={chosen.includes(choice.id)}
            onChange={(on) => onChange(on ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))}
          >
            <span className="sentence">{choice.label}</span>
          </Check>
        ))}
      </div>
      {fault ? (
        <p id={`${id}-fault`} className="field-error small">
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}
