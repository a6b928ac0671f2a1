import type { Provision } from '@recourse/domain/law'
import { type Day, err, ok, type Result } from '@recourse/domain/shared'
import { z } from 'zod'
import { type LawFolder, type OfficialLaw, type OfficialProvision, pinpointOfId } from './justice-laws/index.ts'
import { day } from './schema-text.ts'

const words = z.strictObject({ text: z.string().min(1), marginalNote: z.exactOptional(z.string()), currentTo: day })
const packFile = z.strictObject({
  madeOn: day,
  provisions: z.record(z.string(), z.strictObject({ en: z.exactOptional(words), fr: z.exactOptional(words) })),
  notFound: z.array(z.string()),
})

/** The official texts of the cited provisions, on this machine only: they are not ours to publish. `notFound` are those that are not here in both languages. */
export type OfficialPack = z.output<typeof packFile>

type Cited = Pick<Provision, 'id' | 'instrument' | 'pinpoint'>

/** Where the laws that hold these provisions are, in each language, as the government's site and repository name them: `eng/acts/I-2.5`. */
export const lawPathsOf = (provisions: readonly Pick<Provision, 'id'>[]): readonly string[] => [
  ...new Set(provisions.flatMap(({ id }) => Object.values(pinpointOfId(id)?.instrument.path ?? {}))),
]

const wordsOf = ({ text, marginalNote, currentTo }: OfficialProvision) => ({ text, ...(marginalNote ? { marginalNote } : {}), currentTo })

/** Takes the official text of each cited provision from a folder of laws. What is not there is named, never guessed. */
export function makePack(provisions: readonly Cited[], folder: LawFolder, madeOn: Day): OfficialPack {
  const pack: OfficialPack = { madeOn, provisions: {}, notFound: [] }
  for (const cited of Map.groupBy(provisions, (p) => p.instrument).values()) {
    const path = cited[0] && pinpointOfId(cited[0].id)?.instrument.path
    const law = (at: string | undefined): OfficialLaw | null => {
      const file = at === undefined ? null : folder.lawAt(at)
      return file?.kind === 'found' ? file.law : null
    }
    const [english, french] = [law(path?.en), law(path?.fr)]
    for (const { id, pinpoint } of cited) {
      const [en, fr] = [english?.at(pinpoint), french?.at(pinpoint)]
      if (en || fr) pack.provisions[id] = { ...(en ? { en: wordsOf(en) } : {}), ...(fr ? { fr: wordsOf(fr) } : {}) }
      if (!en || !fr) pack.notFound.push(id)
    }
  }
  return pack
}

/** Reads a pack. Fails when the bytes are not one, whole. */
export function readPack(bytes: Uint8Array): Result<OfficialPack, null> {
  try {
    const read = packFile.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return read.success ? ok(read.data) : err(null)
  } catch {
    return err(null)
  }
}
