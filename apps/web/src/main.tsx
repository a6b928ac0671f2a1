import { createRoot } from 'react-dom/client'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import './design/page.css'
import './design/heading.css'
import { App } from './app.tsx'
import { loadCorpus } from './corpus/load-corpus.ts'
import { leavePage, whenLeaving } from './leave/leave-page.ts'
import { createTripleShift } from './leave/triple-shift.ts'
import { speak, startingLanguage } from './words/language.ts'

const leaves = createTripleShift()
// Before anything else, and while capturing, so that no dialog or field can hold the key back.
addEventListener('keydown', (event) => leaves({ key: event.key, repeat: event.repeat, at: event.timeStamp }) && leavePage(), { capture: true })

speak(startingLanguage(location.pathname, navigator.languages))

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
// An error handler of our own: React's writes the error to the console, and no log may hold what was said.
const quiet = (): void => {}
const root = createRoot(element, { onCaughtError: quiet, onUncaughtError: quiet, onRecoverableError: quiet })
whenLeaving(() => root.unmount())
document.documentElement.classList.add('opening')
// See options.css: the rest of the page is laid out once the first question can be answered.
const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500))

async function open(): Promise<void> {
  root.render(<App loaded={await loadCorpus({ corpus: __CORPUS_PATH__, signature: __SIGNATURE_PATH__, trustedKey: __TRUSTED_KEY__ })} />)
  whenIdle(() => document.documentElement.classList.remove('opening'), { timeout: 3000 })
}

// Not awaited here: what the desk shares with this page would then be a file of its own, and one more to fetch before the first question.
void open()
