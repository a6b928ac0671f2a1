import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Column } from './table-view.ts'

/** The columns, in their order. */
export const columns = ['name', 'needs', 'where', 'papers', 'hours', 'confirmed', 'questions'] as const satisfies readonly Column[]

/** The heading of each column. */
export const columnWords = {
  name: msg`Service`,
  needs: msg`Helps with`,
  where: msg`Where`,
  papers: msg`Whatever the status?`,
  hours: msg`Hours now`,
  confirmed: msg`Last confirmed`,
  questions: msg`Questions to ask`,
} as const satisfies Record<Column, MessageDescriptor>
