import { Trans } from '@lingui/react/macro'
import type { Round } from '@recourse/domain/directory'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'

/** Why a round is held, in a sentence. */
export function WhyWords({ why }: { readonly why: Round['why'] }) {
  const { text, language } = useWords()
  const { directory } = useCorpus()
  switch (why.kind) {
    case 'need': {
      const need = directory.needs.find(({ id }) => id === why.need)
      return <Trans>For a kind of help: {need ? text(need.label) : why.need}.</Trans>
    }
    case 'community': {
      const names = why.places.map((id) => {
        const place = directory.places.find((one) => one.id === id)
        return place ? `${text(place.name)}, ${place.province}` : id
      })
      return <Trans>For a community: {names.join('; ')}.</Trans>
    }
    case 'since':
      return <Trans>For what nobody confirmed since {dayInWords(why.day, language)}.</Trans>
  }
}
