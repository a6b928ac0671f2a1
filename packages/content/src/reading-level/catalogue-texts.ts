// The string of a .po file, over as many lines as it takes.
const strings = /^msgstr ((?:"(?:[^"\\]|\\.)*"\s*)+)/gm

const unquoted = (quoted: string): string => [...quoted.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, inner]) => JSON.parse(`"${inner}"`) as string).join('')

const innermost = /\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,((?:[^{}]|\{[^{}]*\})*)\}/

/** A message as a person reads it: of forms that depend on a number, the one for many; a number or a name for what is put in; no tags. */
export function messageAsRead(message: string): string {
  const plain = message.replaceAll(/<\/?\w+\/?>/g, '').replaceAll(/\{\s*\w+(?:\s*,\s*(?:number|date|time)[^{}]*)?\s*\}/g, '1')
  const forms = innermost.exec(plain)
  if (!forms) return plain.replaceAll('#', '1')
  const other = /\bother\s*\{([^{}]*)\}/.exec(forms[1] ?? '')?.[1] ?? ''
  return messageAsRead(plain.replace(forms[0], () => other))
}

/** The messages of a catalogue of the interface, as they are read. */
export function catalogueTexts(po: string): readonly string[] {
  return [...po.matchAll(strings)]
    .map(([, quoted]) => unquoted(quoted ?? ''))
    .filter((text) => text !== '' && !text.includes('Content-Type:'))
    .map(messageAsRead)
}
