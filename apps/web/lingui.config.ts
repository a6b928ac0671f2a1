import { defineConfig } from '@lingui/conf'

/**
 * Interface words: one PO file per language, source and translation side by side. Content (law, directory) carries both languages itself.
 * The words of the desk are apart: they are fetched with it, and nobody else pays for them.
 */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [
    { path: '<rootDir>/locales/{locale}/messages', include: ['<rootDir>/src'], exclude: ['<rootDir>/src/features/desk/**'] },
    { path: '<rootDir>/locales/{locale}/desk', include: ['<rootDir>/src/features/desk'] },
  ],
})
