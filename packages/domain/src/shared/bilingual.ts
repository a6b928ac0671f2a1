/** A text in both official languages. Neither is ever missing: the compiler of the content refuses it. */
export type Bilingual = { readonly en: string; readonly fr: string }

/** The two languages of the interface. */
export type Language = keyof Bilingual

/** A text of the take-away sheet, which exists in Spanish too (our own translation, and said to be so). */
export type Trilingual = Bilingual & { readonly es: string }

/** The languages of the take-away sheet. */
export type SheetLanguage = keyof Trilingual
