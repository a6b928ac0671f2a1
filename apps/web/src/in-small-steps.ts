// Long enough to get somewhere, short enough that a press in between is not felt.
const stepMs = 12

/** Calls `work` until it says false, a few milliseconds at a time, with the page free in between; then `done`. Gives what calls it off. */
export function inSmallSteps(work: () => boolean, done: () => void = () => {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const step = (): void => {
    const until = performance.now() + stepMs
    let isLeft = true
    while (isLeft && performance.now() < until) isLeft = work()
    if (isLeft) timer = setTimeout(step)
    else done()
  }
  timer = setTimeout(step)
  return () => clearTimeout(timer)
}
