const words: Record<string, string> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  ':': 'colon',
  ' ': 'space',
  '"': 'double quote',
  "'": 'single quote',
  '^': 'caret',
  '~': 'tilde',
};

/** A character as people say it, and itself where it can be seen. */
export function characterWords(character: string): string {
  const word = words[character];
  if (word === undefined) return character;
  return character.trim() === '' ? word : `${word} ${character}`;
}
