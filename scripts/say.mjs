/** Says one thing in both languages, on the error output: the standard output is for the address, the report and the count. */
export function say(en, fr) {
  console.error(en)
  console.error(fr)
}

/** Something that whoever runs the command can repair. Shown in both languages, without a stack. */
export class Stop extends Error {
  constructor(en, fr, code = 1) {
    super(en)
    this.fr = fr
    this.code = code
  }
}

/** Times one step and says on the error output how long it took. */
export async function timed(label, work) {
  const start = performance.now()
  const result = await work()
  console.error(`· ${label}  ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}
