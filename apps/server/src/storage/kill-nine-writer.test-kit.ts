import { writeSync } from 'node:fs'
import { type OpenWith, openStorage } from './index.ts'
import { publicRecord, type SeededMember } from './seeded-network.test-kit.ts'

// Run as a process of its own, to be killed: writes records as a member through the storage, from several requests at once, and says the id of each on
// its standard output, at once, when and only when the storage has acknowledged it.

type Given = { readonly at: OpenWith; readonly founder: SeededMember & { readonly session: string }; readonly prefix: string }

const { at, founder, prefix } = JSON.parse(process.argv[2] ?? '') as Given
const session = Buffer.from(String(founder.session), 'hex')
const storage = await openStorage(at)
writeSync(1, 'open\n')

const writeOn = async (writer: number): Promise<void> => {
  for (let n = 0; ; n++) {
    const record_id = `${prefix}-${writer}-${n}`
    const row = publicRecord(founder, { kind: 'entry', record_id, body: 'x'.repeat(200 + ((n * 37) % 900)) })
    try {
      await storage.asSession(session, (tx) => tx.insertInto('record').values(row).execute())
    } catch {
      return
    }
    writeSync(1, `${record_id}\n`)
  }
}

await Promise.all([0, 1, 2, 3].map(writeOn))
