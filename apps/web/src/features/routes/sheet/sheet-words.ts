import type { SheetLanguage } from '@recourse/domain/shared'

/** The fixed words of the sheet. The title says nothing: the sheet may be found in a pocket. The Spanish is our own translation and says so. */
export const sheetWords = {
  en: {
    title: 'Notes',
    phone: 'Phone',
    ask: 'Ask:',
    foot: 'Information, not advice. A draft that no lawyer has reviewed, read on {day}. Check before you act.',
    translation: '',
  },
  fr: {
    title: 'Notes',
    phone: 'Téléphone',
    ask: 'À demander :',
    foot: 'Information, et non avis juridique. Ébauche qu’aucun avocat n’a révisée, lue le {day}. Vérifiez avant d’agir.',
    translation: '',
  },
  es: {
    title: 'Notas',
    phone: 'Teléfono',
    ask: 'Preguntar:',
    foot: 'Información, no asesoramiento. Borrador que ningún abogado ha revisado, leído el {day}. Verifique antes de actuar.',
    translation: 'Traducción nuestra, no oficial.',
  },
} as const satisfies Record<SheetLanguage, Record<string, string>>

/** Locale of the dates of the sheet. */
export const sheetLocales = { en: 'en-CA', fr: 'fr-CA', es: 'es' } as const satisfies Record<SheetLanguage, string>
