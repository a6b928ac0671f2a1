import { type Bilingual, type Day, isDay } from '../shared/index.ts'

const english = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const french = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre']

/** A day as it is said: 12 March 2023, 12 mars 2023, 1er mars 2023. Written here and not by the device, so that every device says the same. */
export function dayInWords(day: Day): Bilingual {
  const [year, month, date] = day.split('-').map(Number)
  return {
    en: `${date} ${english[(month ?? 1) - 1]} ${year}`,
    fr: `${date === 1 ? '1er' : date} ${french[(month ?? 1) - 1]} ${year}`,
  }
}

/** A printed date that is no whole day: "2021" or "2021-03". Null for anything else ("undated"). */
export function partialDateInWords(text: string): Bilingual | null {
  if (/^(?:19|20)\d{2}$/.test(text)) return { en: text, fr: text }
  if (!/^(?:19|20)\d{2}-\d{2}$/.test(text) || !isDay(`${text}-01`)) return null
  const [year, month] = text.split('-').map(Number)
  const index = (month ?? 1) - 1
  return { en: `${english[index]} ${year}`, fr: `${french[index]} ${year}` }
}
