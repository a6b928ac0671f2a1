/** Numbers that must be there even when nothing else is. Checked against the directory by a test. */
export const emergencyNumbers = { emergency: '911', hotline: '1-833-900-1010', crisis: '988' } as const
