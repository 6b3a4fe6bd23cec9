/** What stands in a .docx or .xlsx file, read by its parts. */
import { strFromU8, unzipSync } from 'fflate';

export class OfficeFile {
  private readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  part(name: string): string {
    const part = this.parts[name];
    if (part === undefined) throw new Error(`${name} is not among ${Object.keys(this.parts).join(', ')}`);
    return strFromU8(part);
  }

  /** The text of a word processor's document, a paragraph a line. */
  get paragraphs(): readonly string[] {
    const paragraphs = this.part('word/document.xml').match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? [];
    return paragraphs.map((each) => plain([...each.matchAll(/<w:t[ >][^<]*/g)].map(([run]) => run).join('')));
  }

  get sheetNames(): readonly string[] {
    return [...this.part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) =>
      plain(name!),
    );
  }

  /** Cell → what stands in it, of a sheet by its place from 1. */
  cells(sheet: number): Readonly<Record<string, string | number>> {
    const shared = [...this.part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) =>
      plain(text!),
    );
    const cells = this.part(`xl/worksheets/sheet${sheet}.xml`).matchAll(
      /<c r="(\w+)"([^>]*)><v>([^<]*)<\/v>/g,
    );
    return Object.fromEntries(
      [...cells].map(([, place, attributes, value]) => [
        place!,
        attributes!.includes('t="s"') ? shared[Number(value)]! : Number(value),
      ]),
    );
  }
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
