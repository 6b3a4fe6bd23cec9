/** How much room text takes, measured without a font: a Chinese character is as wide as it is high, a Latin one a little over half. */

export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, size);
  return Math.ceil(width);
}

/** Broken wherever the next character has no room, as Chinese text is. At least one line, and on it at least one character. */
export function textLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text.replace(/\s+/g, ' ').trim()) {
    const more = characterWidth(character, size);
    if (line !== '' && used + more > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += more;
  }
  return [...lines, line];
}

function characterWidth(character: string, size: number): number {
  return (character.codePointAt(0) ?? 0) > 0x2e80 ? size : size * 0.6;
}
