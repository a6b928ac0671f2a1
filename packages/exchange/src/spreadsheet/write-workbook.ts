import { zipSync } from 'fflate'
import { getCellAddress, sanitizeTextContent } from 'write-excel-file/utility'

/** A sheet to write: its name, and its rows of texts. Every cell is text. */
export type WorkbookSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// Style 1 is text (number format 49, "@"): a phone number or a day stays as it was typed.
const styles = `${declared}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

// Excel reads _x000D_ as the character of that number: an underscore that begins such a mark is written as its own mark, and so is a carriage return.
const asXml = (text: string): string => sanitizeTextContent(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_'))

function sheetXml({ rows }: WorkbookSheet): string {
  const width = rows[0]?.length ?? 1
  const cells = (row: readonly string[], r: number): string =>
    row
      .map((text, c) => (text === '' ? '' : `<c r="${getCellAddress(r, c)}" s="1" t="inlineStr"><is><t xml:space="preserve">${asXml(text)}</t></is></c>`))
      .join('')
  const view = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
  const columns = `<cols><col min="1" max="${width}" width="24" style="1" customWidth="1"/></cols>`
  return `${declared}<worksheet xmlns="${main}">${view}${columns}<sheetData>${rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('')}</sheetData></worksheet>`
}

function parts(sheets: readonly WorkbookSheet[]): Readonly<Record<string, string>> {
  const each = (made: (sheet: WorkbookSheet, number: number) => string): string => sheets.map((sheet, i) => made(sheet, i + 1)).join('')
  const stylesId = sheets.length + 1
  return {
    '[Content_Types].xml': `${declared}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${declared}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each(({ name }, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declared}<Relationships xmlns="${packaged}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${stylesId}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  }
}

/**
 * An Excel file of sheets of text, the first two rows held in place. Written here and not by a library: those that we tried compress a large sheet in a worker
 * started from a blob, which our pages forbid, and then wait for ever. The same sheets give the same bytes.
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array {
  const files = Object.entries(parts(sheets)).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  return zipSync(Object.fromEntries(files), { mtime: '2000-01-01T00:00:00' })
}
