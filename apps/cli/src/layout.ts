const width = 96

/** A text broken at spaces to fit a terminal, every line but the first indented by `indent`. A non-breaking space never breaks. */
export function wrapped(text: string, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = indent + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** A text that begins at a margin, and goes on further in. */
export const hanging = (text: string, margin: string, more = '  '): readonly string[] =>
  wrapped(text, margin + more).map((line, i) => (i === 0 ? margin + line : line))

/** A titled list; nothing at all when it is empty. */
export function section(title: string, items: readonly string[], margin = '  '): readonly string[] {
  if (items.length === 0) return []
  return [`${margin}${title}`, ...items.flatMap((item) => wrapped(`${margin}- ${item}`, `${margin}  `))]
}
