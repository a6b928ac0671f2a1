import type { Sheet } from './make-sheet.ts'

/** The sheet as it is seen and printed. */
export function SheetPage({ sheet, level }: { readonly sheet: Sheet; readonly level: 'h1' | 'h3' }) {
  const Title = level
  const Heading = level === 'h1' ? 'h2' : 'h4'
  return (
    <div className="sheet-page flow-tight" lang={sheet.language}>
      <Title>{sheet.title}</Title>
      {sheet.blocks.map((block) => (
        <section key={block.id}>
          {block.heading ? <Heading>{block.heading}</Heading> : null}
          {block.lines.length > 0 ? (
            <ul lang={block.language}>
              {block.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      <footer className="small">
        {sheet.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </div>
  )
}
