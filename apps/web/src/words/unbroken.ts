/** In French a colon and guillemets hold to their word: alone at the start of a line they read as a fault. */
export const unbroken = (text: string): string => text.replace(/ (?=[:»])/g, '\u00a0').replace(/« /g, '«\u00a0')
