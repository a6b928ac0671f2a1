// Where the code of a script begins: after spaces and comments. Looked for one comment after another, so that no script can make it slow.
function afterComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('//') || rest.startsWith('/*')) {
    const close = rest.startsWith('//') ? '\n' : '*/'
    const end = rest.indexOf(close, 2)
    if (end < 0) return ''
    rest = rest.slice(end + close.length).trimStart()
  }
  return rest
}

const assignment = /^(?:(?:var|let|const)\s+)?(?:window\.)?([A-Za-z_$][\w$]*)\s*=\s*(?=[[{])/

/** The name that a script gives to a list or a record, and the text that follows; null when it does not begin so. Nothing is run. */
export function assignedList(text: string): { readonly name: string; readonly rest: string } | null {
  const code = afterComments(text)
  const found = assignment.exec(code)
  return found?.[1] === undefined ? null : { name: found[1], rest: code.slice(found[0].length) }
}

/** Whether a text is a script that begins by giving a name to a list or a record. */
export const isAssignment = (text: string): boolean => assignedList(text) !== null
