/**
 * The values of a list that somebody typed: separated by commas, semicolons, tabs or line ends, trimmed; quoted where a value
 * holds one of these, a quote in it doubled.
 */
export function splitValues(text: string): string[] {
  const values: string[] = [];
  let value = '';
  let quoted = false;
  let wasQuoted = false;
  const end = () => {
    const complete = wasQuoted ? value : value.trim();
    if (complete !== '') values.push(complete);
    value = '';
    wasQuoted = false;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted) {
      if (char !== '"') value += char;
      else if (text[i + 1] === '"') value += text[++i];
      else quoted = false;
    } else if (char === '"' && value.trim() === '' && !wasQuoted) {
      value = '';
      quoted = true;
      wasQuoted = true;
    } else if (',;\t\n\r'.includes(char)) {
      end();
    } else if (!wasQuoted || char.trim() !== '') {
      value += char;
    }
  }
  end();
  return values;
}
