import { followsFormat } from '../formats.ts'
import { textIn } from '../json-record.ts'
import { type ApiSession, readRecord } from './api-session.ts'
import { advised, broken } from './finding.ts'

const where = 'GET /'

/** Checks the first address of an API: the version of the standard, the profile, the description. The version, or null when it is not told. */
export async function checkAbout(session: ApiSession): Promise<string | null> {
  const about = await readRecord(session, { method: 'GET', path: '/' })
  if (!about) return null
  for (const key of ['profile', 'openapi_url'] as const) {
    const value = textIn(about[key])
    if (value === undefined || !followsFormat('uri', value) || !/^https?:/i.test(value))
      session.found(
        broken('about', where, `“${key}” must be there and be a whole web address.`, `«\u00A0${key}\u00A0» doit y être, et être une adresse web entière.`),
      )
  }
  const version = textIn(about.version) ?? null
  if (version === null)
    session.found(
      broken('about', where, '“version” must be there and be the version of HSDS.', '«\u00A0version\u00A0» doit y être, et être la version de HSDS.'),
    )
  else if (!/^3\.\d+/.test(version))
    session.found(
      advised(
        'about',
        where,
        'This is not a version 3 of HSDS. It is checked as 3.1 all the same.',
        'Ce n’est pas une version 3 de HSDS. Elle est vérifiée comme 3.1 malgré tout.',
      ),
    )
  return version
}
