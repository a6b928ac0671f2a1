import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails on any violation of WCAG 2.2 AA or of axe's good practice, naming the rule and the element and nothing that was said. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const named = violations.flatMap((v) => v.nodes.map((node) => `${state}: ${v.id} at ${node.target.join(' ')}`))
  expect(named).toEqual([])
}

/** Fails when something is wider than the screen. */
export async function expectNoOverflow(page: Page, state: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const open = document.querySelector('dialog[open] .dialog-body') ?? document.documentElement
    const outside = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect()
      return (
        box.width > 1 &&
        box.height > 1 &&
        (box.right > width + 1 || box.left < -1) &&
        getComputedStyle(element).visibility !== 'hidden' &&
        // What is drawn beyond the frame of a drawing is cut off at it: the frame itself counts.
        !element.closest('.skip, .sr-only, svg *')
      )
    })
    return {
      page: document.documentElement.scrollWidth - width,
      open: open.scrollWidth - open.clientWidth,
      outside: outside.slice(0, 3).map((e) => `${e.tagName}.${e.className}`),
    }
  })
  expect({ state, ...wide }).toEqual({ state, page: 0, open: 0, outside: [] })
}
