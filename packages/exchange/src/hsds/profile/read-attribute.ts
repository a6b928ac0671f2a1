import { err, ok, type Result } from '@recourse/domain/shared'
import type { JsonRecord } from '../json-record.ts'
import { isLinkType, type LinkTypeName, linkTypes } from './link-types.ts'
import { fitsShape } from './shape.ts'

/** Whether an attribute says that it is of the profile. */
export const isOurs = (attribute: JsonRecord): boolean => typeof attribute.link_type === 'string' && attribute.link_type.startsWith('recourse:')

/** What is wrong with an attribute that says that it is of the profile. */
export type AttributeFault = 'unknown-link-type' | 'not-json' | 'wrong-form'

const parsed = (value: unknown): unknown => {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined
  } catch {
    return undefined
  }
}

/** The value that an attribute of the profile holds, checked against the form of its link type. Never throws. */
export function readAttribute(attribute: JsonRecord): Result<{ readonly linkType: LinkTypeName; readonly value: unknown }, AttributeFault> {
  if (!isLinkType(attribute.link_type)) return err('unknown-link-type')
  const value = parsed(attribute.value)
  if (value === undefined) return err('not-json')
  const isClaim = linkTypes[attribute.link_type].file === 'recourse_claim.json'
  if (!fitsShape(linkTypes[attribute.link_type].shape, value)) return err('wrong-form')
  // The kind of claim stands twice, so that a plain reader sees it: both must agree.
  if (isClaim && (value as JsonRecord).field !== attribute.link_type.slice('recourse:'.length)) return err('wrong-form')
  return ok({ linkType: attribute.link_type, value })
}
