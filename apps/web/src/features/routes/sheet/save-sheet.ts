import type { Sheet } from './make-sheet.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)

/** The sheet as plain text, with a mark for each line, readable on any phone. */
export function sheetAsText({ title, blocks, foot }: Sheet): string {
  const written = blocks.map((block) => [...(block.heading ? [block.heading] : []), ...block.lines.map((line) => `- ${line}`)].join('\r\n'))
  return `${[title, ...written, foot.join('\r\n')].join('\r\n\r\n')}\r\n`
}

/** The sheet as one HTML file that asks the network for nothing. */
export function sheetAsHtml({ language, title, blocks, foot }: Sheet): string {
  const written = blocks
    .map(
      (block) =>
        `<section>${block.heading ? `<h2>${escaped(block.heading)}</h2>` : ''}<ul lang="${block.language}">${block.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`,
    )
    .join('\n')
  const style =
    'body{font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem}h2{font-size:1.1rem}footer{font-size:.85rem;margin-top:2rem}'
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>\n<body><h1>${escaped(title)}</h1>\n${written}\n<footer>${foot.map((line) => `<p>${escaped(line)}</p>`).join('')}</footer></body></html>\n`
}

/** Gives a file to the browser to save: made here, sent nowhere, under a name that says nothing. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
