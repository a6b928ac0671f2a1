import type { Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { useMemo } from 'react'
import { useCorpus } from '../../../../corpus/corpus-context.tsx'
import { dayInWords } from '../../../../words/dates.ts'
import { unbroken } from '../../../../words/unbroken.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import type { OutFilter } from './chosen-services.ts'
import { paperWords } from './paper-words.ts'
import { type PrintedNames, type PrintedService, printedService } from './printed-lines.ts'

function Both({ of }: { readonly of: Bilingual }) {
  if (of.en === of.fr) return <span>{of.en}</span>
  return (
    <span className="paper-both">
      <span lang="en">{of.en}</span> <span lang="fr">{unbroken(of.fr)}</span>
    </span>
  )
}

function usePrintedNames(): PrintedNames {
  const { directory } = useWork()
  const { law } = useCorpus()
  return useMemo(() => {
    const province = law.facts.find(({ id }) => id === 'province')?.type
    return {
      needs: new Map(directory.needs.map(({ id, label }) => [id, label])),
      provinces: new Map(province?.kind === 'enum' ? province.values.map(({ id, label }) => [id, label]) : []),
      places: new Map(directory.places.map((place) => [place.id, place])),
    }
  }, [directory.needs, directory.places, law.facts])
}

/** The sheet of services, on paper only: both languages, the day, the corpus it comes from. */
export function PrintedServices({ services, filter }: { readonly services: readonly Service[]; readonly filter: OutFilter }) {
  const { directory } = useWork()
  const { version } = useCorpus()
  const { on } = useDirectoryView()
  const names = usePrintedNames()
  const { need, province } = { need: names.needs.get(filter.need), province: names.provinces.get(filter.province) }
  const printed = useMemo(
    () => services.map((service) => printedService(service, names, { places: directory.places, on })),
    [services, names, directory.places, on],
  )
  return (
    <article className="on-paper paper-list flow">
      <h1>
        <Both of={paperWords.title} />
      </h1>
      {need ? <Line about={paperWords.forNeed} words={[need]} /> : null}
      {province ? <Line about={paperWords.inProvince} words={[province]} /> : null}
      <p>
        <Both of={{ en: `Printed on ${dayInWords(on, 'en')}, from ${version}.`, fr: `Imprimé le ${dayInWords(on, 'fr')}, de ${version}.` }} />
      </p>
      <p>
        <Both of={paperWords.care} />
      </p>
      <p>
        <b>
          <Both of={paperWords.emergency} />
        </b>
      </p>
      {printed.map((service) => (
        <OnPaper key={service.id} service={service} />
      ))}
    </article>
  )
}

const Line = ({ about, words }: { readonly about: Bilingual; readonly words: readonly Bilingual[] }) => (
  <div className="paper-line">
    <p className="small">
      <Both of={about} />
    </p>
    <div>
      {words.map((one) => (
        <p key={one.en}>
          <Both of={one} />
        </p>
      ))}
    </div>
  </div>
)

function OnPaper({ service: { name, organization, status, lines, questions } }: { readonly service: PrintedService }) {
  return (
    <section className="paper-service">
      <h2>
        <Both of={name} />
      </h2>
      <p>
        <Both of={organization} />
      </p>
      {status ? (
        <p>
          <b>
            <Both of={status} />
          </b>
        </p>
      ) : null}
      {lines.map((line) => (
        <Line key={line.about.en} about={line.about} words={line.words} />
      ))}
      <Line about={paperWords.ask} words={questions.length > 0 ? questions : [paperWords.nothingToAsk]} />
    </section>
  )
}
