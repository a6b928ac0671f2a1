import type { Language } from '@recourse/domain/shared'

/**
 * Where something stands in a file, in the language of the screen: readers say it in English with the name of the file or the column as it is
 * ("list.csv: row 12, column Telephone"). A name is never translated.
 */
export const whereInWords = (where: string, language: Language): string =>
  language === 'en'
    ? where
    : where
        .replace(/(^|[\s,:])row (?=\d)/g, '$1rangée ')
        .replace(/(^|[\s,:])line (?=\d)/g, '$1ligne ')
        .replace(/, column (?=\S)/g, ', colonne ')
        .replace(/(?<=\S): /g, '\u00a0: ')
