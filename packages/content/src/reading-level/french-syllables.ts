const vowels = 'aeiouyàâäéèêëîïôöùûüœæ'
const groups = new RegExp(`[${vowels}]+`, 'g')

// Two vowels that are written together and belong to two syllables: ré-al, a-é-rien, co-a-li-tion, si-tu-a-tion, na-ïf.
const hiatus = /(?<=é)(?!e?s?$)(?=[aeiouèéê])|(?<=[aou])(?=é)|(?<=o)(?=a)|(?<=u)(?=a)|(?<=[aeiou])(?=[ïë])/g

const ofPart = (part: string): number => {
  const spoken = part
    // The u of qu and gu is not said, and a y between vowels is a consonant: pa-yer.
    .replace(new RegExp(`(?<=[qg])u(?=[${vowels}])`, 'g'), '')
    .replace(new RegExp(`(?<=[${vowels}])y(?=[${vowels}])`, 'g'), 'j')
    .replace(hiatus, '·')
  return spoken.match(groups)?.length ?? 0
}

/**
 * Syllables of a French word as they are written: a final mute e counts (por-te, 2), as in the syllables that children learn to cut. Said aloud most
 * are fewer, so this never makes a text look easier than it is. `l’agent` is one word; the parts of `peut-être` are added up.
 */
export function frenchSyllables(word: string): number {
  const parts = word.normalize('NFC').toLowerCase().replaceAll(/['’]/g, '').split('-')
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + ofPart(part), 0),
  )
}
