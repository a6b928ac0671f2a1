import type { KeyWords } from '../../network/seen.ts'
import { useWords } from '../../words/voice.tsx'

/** Six words in their order, to be read, written or compared. */
export function WordList({ words, big = false, language }: { readonly words: readonly string[]; readonly big?: boolean; readonly language?: 'en' | 'fr' }) {
  return (
    <ol className={big ? 'network-words network-words-big' : 'network-words'} {...(language ? { lang: language } : {})}>
      {words.map((word, i) => (
        // The same word may come twice: its place is what it is known by.
        <li key={`${i}-${word}`}>{word}</li>
      ))}
    </ol>
  )
}

/** The words of a key in the language of the screen. */
export function KeyWordList({ words }: { readonly words: KeyWords }) {
  const { language } = useWords()
  return <WordList words={language === 'fr' ? words.fr : words.en} />
}
