/** Text between two tags of a picture: whatever somebody entered, it is no markup. */
export function svgText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
