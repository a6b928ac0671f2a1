const hiddenSite =
  /(?:confidential|secret|undisclosed|hidden|unlisted)\s+(?:address|location|site|place)|(?:address|location|site)\s+(?:is\s+|are\s+|stays?\s+|remains?\s+|kept\s+|:\s*)*(?:confidential|secret|undisclosed|hidden|withheld|not disclosed)|(?:adresse|lieu|emplacement|endroit|site)s?\s+(?:est\s+|sont\s+|reste\s+|tenue?\s+)*(?:confidentiel|secr[eè]t|non\s+divulgu)|^\s*(?:confidential|confidentiel(?:le)?|undisclosed)\s*$/iu

/** Whether a text says that a site must not be found. */
export const saysHidden = (text: string): boolean => hiddenSite.test(text)
