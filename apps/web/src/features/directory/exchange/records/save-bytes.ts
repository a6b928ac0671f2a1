import type { OutFile } from '@recourse/exchange'

/** Gives a file to the browser to save: made on this device, sent nowhere. */
export function saveBytes({ name, type, bytes }: OutFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the bytes after this turn: an address that is gone by then saves nothing.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
