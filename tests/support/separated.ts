/** Takes apart what `joined` put together: texts with `; ` between them, `\` before a `;` or `\` that belongs to a text. */
export function separated(text: string): string[] {
  const texts = [''];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\\') {
      i += 1;
      texts[texts.length - 1] += text[i] ?? '';
    } else if (text.startsWith('; ', i)) {
      i += 1;
      texts.push('');
    } else texts[texts.length - 1] += text[i] ?? '';
  }
  return texts;
}
