import { refused } from './refused.ts'

// No shape of ours is deeper than a statement in a list in a body.
const deepest = 24
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const token = /"(?:[^"\\]|\\.)*"|[{}[\],]|-?\d[\d.eE+-]*|[^"{}[\],\d\s]+|\s+/gy

const isKeptExactly = (number: string): boolean => {
  const value = Number(number)
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
}

function nameOf(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    throw refused('body-not-json')
  }
}

/**
 * Goes through a text once, before anything is made of it: how deep it nests, whether a name stands twice in one object (two readers would then take
 * two different values), and whether every number can be kept. What is not JSON at all is found by the parser afterwards.
 */
function look(text: string): void {
  const open: (Set<string> | null)[] = []
  let atName = false
  for (const [part] of text.matchAll(token)) {
    const first = part[0] ?? ''
    if (first === '{' || first === '[') {
      open.push(first === '{' ? new Set() : null)
      if (open.length > deepest) throw refused('body-too-deep')
      atName = first === '{'
    } else if (first === '}' || first === ']') {
      open.pop()
      atName = false
    } else if (first === ',') atName = open.at(-1) !== null
    else if (first === '"' && atName) {
      const [names, name] = [open.at(-1), nameOf(part)]
      if (forbidden.has(name)) throw refused('body-name-forbidden')
      if (names?.has(name)) throw refused('body-name-twice')
      names?.add(name)
      atName = false
    } else if (/[-\d]/.test(first) && !isKeptExactly(part)) throw refused('body-number')
  }
}

/** Reads a text as JSON, strictly. Throws a refusal that says what is wrong with it, and nothing of it. */
export function readJsonText(text: string): unknown {
  look(text)
  try {
    return JSON.parse(text)
  } catch {
    throw refused('body-not-json')
  }
}

/** The same for bytes, which must be UTF-8 without a mark before it. */
export function readJson(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw refused('body-not-json')
  }
  return readJsonText(text)
}
