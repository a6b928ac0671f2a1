import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pagesOfWhatTheServerSees, whatTheServerSees } from './what-the-server-sees.ts'

for (const language of ['en', 'fr'] as const) {
  writeFileSync(join(import.meta.dirname, '..', '..', '..', '..', pagesOfWhatTheServerSees[language]), whatTheServerSees(language))
}
