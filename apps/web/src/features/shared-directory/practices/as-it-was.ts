import type { Departure, Practice, PracticeStep } from '@recourse/domain/directory'

const stepId = ({ part }: Departure): string | null => (part.startsWith('step:') ? part.slice('step:'.length) : null)

/**
 * What an adopted practice was adopted from, word for word, from the practice itself: each departure holds what stood there. The original may have
 * been changed since, or taken out: this is the one that was read.
 */
export function asItWas(adopted: Practice): Practice {
  const { changes, title, text, steps = [], origin, ...rest } = adopted
  const was = (part: Departure['part']): Departure['was'] => changes.find((one) => one.part === part)?.was ?? null
  const kept = steps.flatMap((step): readonly PracticeStep[] => {
    const change = changes.find(({ part }) => part === `step:${step.id}`)
    if (!change) return [step]
    return change.was ? [{ id: step.id, text: change.was }] : []
  })
  const taken = changes.flatMap((change): readonly PracticeStep[] => {
    const id = stepId(change)
    return id !== null && change.now === null && change.was ? [{ id, text: change.was }] : []
  })
  return { ...rest, id: origin?.record ?? adopted.id, title: was('title') ?? title, text: was('text') ?? text, steps: [...kept, ...taken], changes: [] }
}
