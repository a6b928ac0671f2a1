import { bySubject, type Compiled, type SubjectKind, subjects } from './compile-service.ts'

/** A number per slot. */
export type Column = Uint32Array<ArrayBuffer>

/** The columns of the index: numbers of what was interned, and the newest day of evidence as `ageOf` gives it. */
export type Columns = {
  readonly profiles: Readonly<Record<SubjectKind, Column>>
  readonly area: Column
  readonly hours: Column
  readonly languages: Column
  readonly age: Int32Array<ArrayBuffer>
}

/** Columns of zeros. */
export function emptyColumns(slots: number): Columns {
  const column = (): Column => new Uint32Array(slots)
  return { profiles: bySubject(column), area: column(), hours: column(), languages: column(), age: new Int32Array(slots) }
}

/** Writes a service into a slot of columns that nobody else holds yet. */
export function fillColumns(columns: Columns, slot: number, compiled: Compiled): void {
  for (const subject of subjects) columns.profiles[subject][slot] = compiled.profiles[subject]
  columns.area[slot] = compiled.area
  columns.hours[slot] = compiled.hours
  columns.languages[slot] = compiled.languages
  columns.age[slot] = compiled.age
}

/** The columns, of so many slots, with one slot as given: a column in which its number changes is copied, the others are shared. */
export function columnsWith(columns: Columns, { slot, slots }: { readonly slot: number; readonly slots: number }, compiled: Compiled): Columns {
  const put = <C extends Column | Int32Array<ArrayBuffer>>(column: C, value: number, make: (slots: number) => C): C => {
    if (column.length === slots && column[slot] === value) return column
    const copy = make(slots)
    copy.set(column)
    copy[slot] = value
    return copy
  }
  const column = (old: Column, value: number): Column => put(old, value, (n) => new Uint32Array(n))
  return {
    profiles: bySubject((subject) => column(columns.profiles[subject], compiled.profiles[subject])),
    area: column(columns.area, compiled.area),
    hours: column(columns.hours, compiled.hours),
    languages: column(columns.languages, compiled.languages),
    age: put(columns.age, compiled.age, (n) => new Int32Array(n)),
  }
}
