import './icon.css'

/** The shapes that go with words. None of them ever stands alone for a meaning: a word is always beside it. */
const shapes = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warn: 'M12 4l9 16H3zM12 10v4M12 17.2v.1',
  no: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M6 18L18 6',
  clock: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M12 7v5l3.5 2',
  lock: 'M7 11h10a2 2 0 012 2v5a2 2 0 01-2 2H7a2 2 0 01-2-2v-5a2 2 0 012-2zM8 11V8a4 4 0 018 0v3',
  question: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M9.6 9.6a2.5 2.5 0 114 2c-.9.6-1.6 1.1-1.6 2.2M12 16.7v.1',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  phone: 'M6 3.5h3.2l1.4 4-2 1.6a12 12 0 006.3 6.3l1.6-2 4 1.4V18a2.5 2.5 0 01-2.7 2.5C10.2 20 4 13.8 3.5 6.2A2.5 2.5 0 016 3.5z',
  people: 'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.3a3.5 3.5 0 010 6.4M18 14.4c2 .8 3.2 2.7 3.5 5.6',
  page: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM9 12a3 3 0 106 0 3 3 0 10-6 0',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z',
  shield: 'M12 3l7 2.6v5.4c0 4.6-2.8 8-7 10-4.2-2-7-5.4-7-10V5.6z',
  pause: 'M3.5 12a8.5 8.5 0 1017 0 8.5 8.5 0 10-17 0M10 9v6M14 9v6',
  print: 'M7 9V4h10v5M7 17H4.5v-6.5h15V17H17M7 14h10v6H7z',
} as const

/** Name of a shape. */
export type IconName = keyof typeof shapes

/** A decorative shape beside words: hidden from screen readers, drawn in the colour of the text. */
export function Icon({ name, tone }: { readonly name: IconName; readonly tone?: 'spruce' | 'clay' | 'amber' | 'lake' | undefined }) {
  return (
    <svg className={tone ? `icon icon-${tone}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  )
}

/** The mark of the house: a path that rises. */
export function Mark() {
  return (
    <svg className="mark-shape" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path d="M3 22C7 22 8 14 13 14S19 5 23 4" />
      <circle cx="23" cy="4" r="2.6" />
    </svg>
  )
}
