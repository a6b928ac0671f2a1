import { err, ok, type Result } from '@recourse/domain/shared'
import { givenInHsdsJson, type HsdsApiProblem } from '@recourse/exchange'

/** Names and values as they were given. */
export type Given = readonly (readonly [name: string, value: string])[]

/** The names and values after the question mark of an address. */
export const givenInAddress = (url: string): Given => [...new URLSearchParams(url.split('#', 1)[0]?.split('?').slice(1).join('?') ?? '')]

/** The names and values of the body of a search: JSON or a form. Nothing at all is a search for everything. */
export function givenInBody(body: unknown, type: string | undefined): Result<Given, HsdsApiProblem> {
  if (!Buffer.isBuffer(body) || body.length === 0) return ok([])
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return err({ code: 'body-not-read' })
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(type ?? '')) return ok([...new URLSearchParams(text)])
  const given = givenInHsdsJson(text)
  return given ? ok(given) : err({ code: 'body-not-read' })
}
