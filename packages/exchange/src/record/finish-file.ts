import { type Place, redacted, tracesOf } from '@recourse/domain/directory'
import { ok, type Result } from '@recourse/domain/shared'
import type { FileFormat, ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { both, refuse } from '../limits/import-problem.ts'
import type { ImportContext } from './import-context.ts'

const twice = (where: string): ImportNote['text'] =>
  both(
    `Another record of the file (${where}) has the same key. Both are kept: whether they are the same is for a person to say.`,
    `Une autre fiche du fichier (${where}) a la même clé. Les deux sont gardées\u00A0: c’est à une personne de dire si c’est la même.`,
  )

// The key stays: it is what the source says. The id of the service must tell them apart.
function withDoubles(services: readonly ImportedService[]): readonly ImportedService[] {
  const seen = new Map<string, string>()
  const ids = new Set(services.map(({ service }) => service.id))
  return services.map((imported) => {
    const first = seen.get(imported.key)
    if (first === undefined) {
      seen.set(imported.key, imported.where)
      return imported
    }
    let times = 2
    while (ids.has(`${imported.service.id}-${times}`)) times += 1
    const id = `${imported.service.id}-${times}`
    ids.add(id)
    return {
      ...imported,
      service: { ...imported.service, id },
      notes: [...imported.notes, { where: imported.where, kind: 'doubtful' as const, text: twice(first) }],
    }
  })
}

// The last word on places where people sleep and on hidden ones is that of the domain: nothing that it would take out of a record comes in.
function guarded(imported: ImportedService, places: readonly Place[]): ImportedService {
  if (tracesOf(imported.service, places).length === 0) return imported
  const note: ImportNote = {
    where: imported.where,
    kind: 'stripped',
    text: both(
      'Words or fields that may show a place to be kept secret were taken out.',
      'Des mots ou des champs qui peuvent montrer un lieu à garder secret ont été enlevés.',
    ),
  }
  return { ...imported, service: redacted(imported.service, places), notes: [...imported.notes, note] }
}

/** A file that was read whole. What may show a sheltered place is taken out of it. Two records of one key are both kept, with a note. A file with no service in it is refused as empty. */
export function finishFile(
  format: FileFormat,
  counts: Readonly<Record<string, number>>,
  {
    services,
    notes,
    context: { name, places },
  }: { readonly services: readonly ImportedService[]; readonly notes: readonly ImportNote[]; readonly context: ImportContext },
): Result<ImportedFile, ImportProblem> {
  if (services.length === 0)
    return refuse(
      'empty',
      name,
      both('The list holds no service.', 'La liste ne contient aucun service.'),
      both(
        'Check that it was saved whole, and that it is the list you meant.',
        'Vérifiez qu’elle a été enregistrée en entier, et que c’est bien celle que vous vouliez.',
      ),
    )
  return ok({ format, counts, services: withDoubles(services).map((imported) => guarded(imported, places)), notes })
}
