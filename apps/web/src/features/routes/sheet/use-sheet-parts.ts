import { lawReadOf } from '../../../words/law-read.ts'
import { allCovered, disclosuresOfService } from '../consent/use-consent.ts'
import { useRoutes } from '../routes-context.tsx'
import type { SheetParts } from './make-sheet.ts'

/** What the sheet can hold in this situation: notices that apply, options worth showing, services that may take the person. */
export function useSheetParts(): SheetParts {
  const { corpus, plan, options, services, match, state } = useRoutes()
  const now = new Date().toISOString()
  const matches = match(corpus.directory.needs.map((need) => need.id)).filter((found) => found.verdict !== 'will-not')
  return {
    notices: [...plan.notices, ...corpus.law.notices.filter((n) => n.kind === 'safety-plan' && !plan.notices.some((shown) => shown.id === n.id))],
    options: plan.options.filter((finding) => finding.relevant !== 'no').flatMap((finding) => options.get(finding.id) ?? []),
    services: matches.flatMap((found) => {
      const service = services.get(found.id)
      return service ? [{ service, match: found, mayCall: allCovered(state, disclosuresOfService(service), now) }] : []
    }),
    lawRead: lawReadOf(Object.values(corpus.law.provisions)) ?? { from: corpus.made, to: corpus.made },
  }
}
