import { type ContentProblem, message } from '../content-problem.ts'
import type { ContentTree } from '../content-tree.ts'
import { missingIds } from './check-law.ts'

const faults = {
  noService: message('no service has this id', 'aucun service n’a cet identifiant', 'check the spelling', 'vérifiez l’orthographe'),
  notPublic: message(
    'a public page names a service that is not open, that is invented for demonstration, or whose place is confidential',
    'une page publique nomme un service fermé, inventé pour démonstration, ou dont le lieu est confidentiel',
    'name another service',
    'nommez un autre service',
  ),
} as const

/** A page on rights sends people only to services that exist, are real and open, and have nothing to hide. */
export function checkRights(tree: ContentTree): readonly ContentProblem[] {
  const services = new Map(tree.services.map((s) => [s.id, s.value]))
  return tree.rights.flatMap((entry) => [
    ...missingIds(entry, ['services'], entry.value.services, tree.ids.services, faults.noService),
    ...entry.value.services.flatMap((id, i) => {
      const service = services.get(id)
      const isPublic = !service || (service.status === 'active' && !service.demonstration && service.area.kind !== 'confidential')
      return isPublic ? [] : [entry.problemAt(['services', i], faults.notPublic)]
    }),
  ])
}
