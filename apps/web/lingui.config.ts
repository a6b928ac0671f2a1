import { defineConfig } from '@lingui/conf'

/** Interface words: one PO file per language, source and translation side by side. Content (law, directory) carries both languages itself. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [{ path: '<rootDir>/locales/{locale}/messages', include: ['<rootDir>/src'] }],
})
