import { Trans } from '@lingui/react/macro'
import type { Round } from '@recourse/domain/directory'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useCriterionValues } from '../../directory/service/accepted.ts'

/** Why a round is held, in a sentence for each thing that it was made for. */
export function WhyWords({ why }: { readonly why: Round['why'] }) {
  const { text, language } = useWords()
  const { directory } = useCorpus()
  const values = useCriterionValues()
  switch (why.kind) {
    case 'need':
      return <NeedWords need={why.need} />
    case 'community': {
      const names = why.places.map((id) => {
        const place = directory.places.find((one) => one.id === id)
        return place ? `${text(place.name)}, ${place.province}` : id
      })
      return (
        <>
          <NeedWords need={why.need} /> <Trans>For a community: {names.join('; ')}.</Trans>
        </>
      )
    }
    case 'province':
      return (
        <>
          <NeedWords need={why.need} /> <Trans>For a province or territory: {values('province')?.get(why.province) ?? why.province}.</Trans>
        </>
      )
    case 'since':
      return <Trans>For what nobody confirmed since {dayInWords(why.day, language)}.</Trans>
  }
}

function NeedWords({ need }: { readonly need: string | undefined }) {
  const { text } = useWords()
  const { directory } = useCorpus()
  if (need === undefined) return null
  const known = directory.needs.find(({ id }) => id === need)
  return <Trans>For a kind of help: {known ? text(known.label) : need}.</Trans>
}
