/** How much of a file is ever read: more than the largest real list that we know (12,140 rows, 3.5 MB), and little enough for an old phone. */
export const limits = {
  /** Bytes of a file, and of a zip as it is. */
  fileBytes: 50_000_000,
  /** Bytes of all that a zip holds, once opened. */
  openedBytes: 200_000_000,
  zipEntries: 200,
  rows: 100_000,
  columns: 1_000,
  /** Characters of one cell. */
  cellCharacters: 20_000,
  /** Lists within lists, or elements within elements. */
  depth: 100,
} as const
