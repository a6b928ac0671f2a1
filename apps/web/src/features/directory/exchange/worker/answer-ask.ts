import { findDoubles, redacted, redactedEntries, reviewImport } from '@recourse/domain/directory'
import {
  checkLimits,
  decodeText,
  emptySpreadsheet,
  hsdsReader,
  type ImportProblem,
  journalReader,
  type Mapping,
  ourMappings,
  readDirectoryFile,
  readJournal,
  readMapping,
  writeDirectory,
  writeJournal,
} from '@recourse/exchange'
import type { ChosenFile, ChosenMapping, ExchangeKind, ExchangeWork, OpenAnswer, ReadAnswer } from './exchange-asks.ts'
import { hiddenIncoming } from './hidden-incoming.ts'

type Opened = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: ImportProblem }

const notOpened = (name: string): ImportProblem => ({
  kind: 'broken',
  where: name,
  text: { en: 'The file could not be opened. Nothing was taken.', fr: 'Le fichier n’a pas pu être ouvert. Rien n’a été pris.' },
  repair: {
    en: 'It may have been moved, or be open in another program. Choose it again.',
    fr: 'Il a peut-être été déplacé, ou il est ouvert dans un autre programme. Choisissez-le de nouveau.',
  },
})

// The length is looked at before a byte is read.
async function opened(file: ChosenFile): Promise<Opened> {
  const small = checkLimits({ name: file.name, bytes: { byteLength: file.size } })
  if (!small.ok) return { ok: false, problem: small.error }
  try {
    return { ok: true, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return { ok: false, problem: notOpened(file.name) }
  }
}

type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: ImportProblem }

async function textOf(file: ChosenFile): Promise<Text> {
  const held = await opened(file)
  if (!held.ok) return held
  const decoded = decodeText(held.bytes, file.name)
  return decoded.ok ? { ok: true, text: decoded.value.text } : { ok: false, problem: decoded.error }
}

type Mapped = { readonly ok: true; readonly mapping: Mapping | undefined } | { readonly ok: false; readonly problem: ImportProblem }

async function mappingOf(chosen: ChosenMapping | null): Promise<Mapped> {
  if (!chosen) return { ok: true, mapping: undefined }
  if (chosen.kind === 'ours') return { ok: true, mapping: ourMappings.find(({ id }) => id === chosen.id) }
  const held = await textOf(chosen.file)
  if (!held.ok) return held
  const read = readMapping(held.text, chosen.file.name)
  return read.ok ? { ok: true, mapping: read.value } : { ok: false, problem: read.error }
}

async function read({ file, mapping: chosen, services, places, on }: ExchangeWork['read']['ask']): Promise<ReadAnswer> {
  const [held, mapped] = [await opened(file), await mappingOf(chosen)]
  if (!held.ok) return { kind: 'problem', problem: held.problem }
  if (!mapped.ok) return { kind: 'problem', problem: mapped.problem }
  const options = { extraReaders: [journalReader, hsdsReader], ...(mapped.mapping ? { mapping: mapped.mapping } : {}) }
  const found = await readDirectoryFile({ name: file.name, bytes: held.bytes }, { places, on }, options)
  if (!found.ok) return found.error.kind === 'which-mapping' ? { kind: 'question', question: found.error } : { kind: 'problem', problem: found.error }
  const { format, counts, notes, services: imported } = found.value
  // Cleaned once more as a whole: a list that makes a site a secret leaves nothing of it as it stood before.
  const rows = reviewImport(services, hiddenIncoming(services, imported, places)).map((row) => ({ ...row, service: redacted(row.service, places) }))
  return { kind: 'review', review: { format, counts, notes, lines: rows.map((row, i) => ({ row, notes: imported[i]?.notes ?? [] })) } }
}

async function open({ file, directory }: ExchangeWork['open']['ask']): Promise<OpenAnswer> {
  const held = await textOf(file)
  if (!held.ok) return { kind: 'problem', problem: held.problem }
  const journal = readJournal(held.text, file.name)
  if (!journal.ok) return { kind: 'problem', problem: journal.error }
  // Whoever wrote the file may not have cleaned it as we do.
  return { kind: 'entries', entries: redactedEntries(directory, journal.value.entries) }
}

type Answers = { readonly [K in ExchangeKind]: (ask: ExchangeWork[K]['ask']) => Promise<ExchangeWork[K]['answer']> }

const answers: Answers = {
  read,
  open,
  clean: async ({ entries, directory }) => redactedEntries(directory, entries),
  save: async ({ entries, directory, on }) => ({
    name: `recourse-directory-${on}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(writeJournal(directory, entries)),
  }),
  write: ({ services, places, request }) => writeDirectory({ services, places }, request),
  empty: emptySpreadsheet,
  doubles: async ({ services }) => findDoubles(services),
}

/** Does one kind of work. Runs in the worker; in a test, anywhere. */
export const answerAsk = <K extends ExchangeKind>(kind: K, ask: ExchangeWork[K]['ask']): Promise<ExchangeWork[K]['answer']> => answers[kind](ask)
