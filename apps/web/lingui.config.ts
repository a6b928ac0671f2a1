import { defineConfig } from '@lingui/conf'

/**
 * Interface words: one PO file per language, source and translation side by side. Content (law, directory) carries both languages itself.
 * The words of the desk, of the services and of the network are apart: they are fetched with them, and nobody else pays for them.
 */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'fr'],
  catalogs: [
    {
      path: '<rootDir>/locales/{locale}/messages',
      include: ['<rootDir>/src'],
      exclude: ['desk', 'directory', 'network', 'shared-directory'].map((part) => `<rootDir>/src/features/${part}/**`),
    },
    {
      path: '<rootDir>/locales/{locale}/directory',
      include: ['<rootDir>/src/features/directory'],
      exclude: ['calls', 'exchange', 'atlas'].map((part) => `<rootDir>/src/features/directory/${part}/**`),
    },
    ...['calls', 'exchange', 'atlas'].map((part) => ({
      path: `<rootDir>/locales/{locale}/${part}`,
      include: [`<rootDir>/src/features/directory/${part}`],
    })),
    { path: '<rootDir>/locales/{locale}/network', include: ['<rootDir>/src/features/network'] },
    { path: '<rootDir>/locales/{locale}/shared', include: ['<rootDir>/src/features/shared-directory'] },
    { path: '<rootDir>/locales/{locale}/desk', include: ['<rootDir>/src/features/desk'] },
  ],
})
