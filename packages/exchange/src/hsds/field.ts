/** The objects of HSDS 3.1, in its own words. */
export type ObjectName =
  | 'organization'
  | 'program'
  | 'service'
  | 'service_at_location'
  | 'location'
  | 'address'
  | 'contact'
  | 'phone'
  | 'schedule'
  | 'attribute'
  | 'funding'
  | 'service_area'
  | 'required_document'
  | 'language'
  | 'accessibility'
  | 'taxonomy_term'
  | 'taxonomy'
  | 'metadata'
  | 'meta_table_description'
  | 'cost_option'
  | 'organization_identifier'
  | 'service_capacity'
  | 'unit'
  | 'url'

/** The formats that a text may have to follow. */
export type TextFormat = 'uuid' | 'uri' | 'email' | 'date-time'

/** A field that holds one value. */
export type ScalarField = {
  readonly type: 'string' | 'number'
  readonly format?: TextFormat
  /** What the cell of a table must be; in JSON the standard asks only for a text. */
  readonly cell?: 'date' | 'time' | 'datetime'
  readonly oneOf?: readonly string[]
  /** The object whose `id` stands here. The standard leaves out the references to a parent: it may be anywhere. */
  readonly refersTo?: ObjectName
  readonly unique?: true
}

/** A field that holds objects of another kind. Tables have no such column: their rows point back instead. */
export type NestedField = {
  readonly type: 'object' | 'array'
  readonly of: ObjectName
  /** Nested in the answers of an HSDS API, though the schema of the object does not name it. */
  readonly onlyInApi?: true
}

/** One field of an object. */
export type Field = ScalarField | NestedField

/** One object of the standard: its file in a tabular package, what it must have, and its fields. */
export type Table = {
  readonly csv: string
  readonly required: readonly string[]
  /** Also required in a table, where nothing is nested. */
  readonly requiredInRows: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}

/** Any text. */
export const text: ScalarField = { type: 'string' }
/** Any number. */
export const number: ScalarField = { type: 'number' }
/** A text that is a UUID. */
export const uuid: ScalarField = { type: 'string', format: 'uuid' }
/** A text that is a URI. */
export const uri: ScalarField = { type: 'string', format: 'uri' }
/** A text that is an email address. */
export const email: ScalarField = { type: 'string', format: 'email' }
/** A text that is a day and an hour. */
export const instant: ScalarField = { type: 'string', format: 'date-time', cell: 'datetime' }
/** A day: held to it in a table only. */
export const date: ScalarField = { type: 'string', cell: 'date' }
/** An hour: held to it in a table only. */
export const time: ScalarField = { type: 'string', cell: 'time' }
/** The `id` of another object. */
export const ref = (refersTo: ObjectName): ScalarField => ({ type: 'string', format: 'uuid', refersTo })
/** One of a closed list of texts. */
export const among = (...oneOf: readonly string[]): ScalarField => ({ type: 'string', oneOf })
/** A list of objects. */
export const many = (of: ObjectName): NestedField => ({ type: 'array', of })
/** One object. */
export const one = (of: ObjectName): NestedField => ({ type: 'object', of })

/** Whether a field holds other objects. */
export const isNested = (field: Field): field is NestedField => 'of' in field
