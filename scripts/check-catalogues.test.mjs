import { describe, expect, test } from 'vitest'
import { disagreements, wordsOf } from './check-catalogues.mjs'

const header = 'msgid ""\nmsgstr ""\n"POT-Creation-Date: 2026-11-24\\n"\n'
const entry = (place, id, words) => `#: ${place}\nmsgid "${id}"\nmsgstr "${words}"\n`

describe('the words of a catalogue', () => {
  test('are the same wherever they are used, and whenever they were gathered', () => {
    const before = [header, entry('src/a.tsx:1', 'Yes', 'Oui')].join('\n')
    const after = [header.replace('2026', '2027'), entry('src/b.tsx:9', 'Yes', 'Oui')].join('\n')
    expect(wordsOf(after)).toEqual(wordsOf(before))
    expect(wordsOf(before)).toEqual(['msgid "Yes"\nmsgstr "Oui"'])
  })

  test('differ by a word more, a word less, a word of context and a word gone from the code', () => {
    const one = [header, entry('src/a.tsx:1', 'Yes', 'Oui')].join('\n')
    const two = [header, entry('src/a.tsx:1', 'Yes', 'Oui'), entry('src/a.tsx:2', 'No', '')].join('\n')
    const context = [header, entry('src/a.tsx:1', 'Yes', 'Oui').replace('msgid', 'msgctxt "vote"\nmsgid')].join('\n')
    const gone = [header, '#~ msgid "Yes"\n#~ msgstr "Oui"\n'].join('\n')
    expect(new Set([one, two, context, gone].map((text) => wordsOf(text).join('\n'))).size).toBe(4)
  })
})

test('two catalogues that translate the same words otherwise are told, context and all', () => {
  const one = [header, entry('src/a.tsx:1', 'Yes', 'Oui'), entry('src/a.tsx:2', 'Note', 'Note')].join('\n')
  const same = [header, entry('src/b.tsx:1', 'Yes', 'Oui'), entry('src/b.tsx:2', 'No', 'Non')].join('\n')
  const other = [header, entry('src/c.tsx:1', 'Yes', 'Si')].join('\n')
  const context = [header, entry('src/d.tsx:1', 'Yes', 'Pour').replace('msgid', 'msgctxt "vote"\nmsgid')].join('\n')
  expect(disagreements([one, same, context])).toEqual([])
  expect(disagreements([one, same, other])).toEqual(['msgid "Yes"'])
})
