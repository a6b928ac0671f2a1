import { z } from 'zod'
import { point } from './schema-shared.ts'
import { slug } from './schema-text.ts'
import { trilingual } from './schema-trilingual.ts'

/** A plain public page on the rights of a person in one situation, in English, French and Spanish. */
export const rightsFile = z.strictObject({
  title: trilingual,
  lead: trilingual,
  sections: z.array(z.strictObject({ heading: trilingual, points: z.array(point).min(1) })).min(1),
  services: z.array(slug),
})
