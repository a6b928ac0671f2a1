import type { SheetLanguage } from '@recourse/domain/shared'

/** The fixed words of the sheet. The title says nothing: the sheet may be found in a pocket. The Spanish is our own translation and says so. */
export const sheetWords = {
  en: {
    title: 'Notes',
    phone: 'Phone',
    ask: 'Ask:',
    foot: 'Information, not advice. A draft that no lawyer has reviewed, of federal law as it stood between {from} and {to}. Check before you act.',
    translation: '',
  },
  fr: {
    title: 'Notes',
    phone: 'Téléphone',
    ask: 'À demander\u00a0:',
    foot: 'De l’information, pas un avis juridique. Ébauche qu’aucun avocat n’a révisée, du droit fédéral tel qu’il était entre le {from} et le {to}. Vérifiez avant d’agir.',
    translation: '',
  },
  es: {
    title: 'Notas',
    phone: 'Teléfono',
    ask: 'Pregunte:',
    foot: 'Información, no asesoría legal. Borrador no revisado por un abogado; leyes federales tal como eran entre el {from} y el {to}. Verifique antes de actuar.',
    translation: 'Traducción nuestra, no oficial.',
  },
} as const satisfies Record<SheetLanguage, Record<string, string>>
