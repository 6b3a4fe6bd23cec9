/**
 * Evidence of many events in one file. The file is a form of our own, made of published ones: a head in a signed note
 * (signed-note.ts), then a proof for each event (log-proof.ts), each after an empty line. The head's text:
 *
 *   廉程证据包 liancheng evidence pack v1
 *   日志 log <origin>               the name of the key, as in the checkpoint
 *   范围 size <decimal>             how many events of the log were signed
 *   时间 made <instant>
 *   所选 asked <canonical JSON>     which events were asked for
 *   事件 events <decimal>           how many lines and proofs follow
 *   <number> <hash> <type>          of each event, in the order of the log, whose first event is number 1; the type is
 *                                   `withheld` where the proof holds no event, only its place
 *
 * The first line keeps the head apart from a checkpoint, whose first line is a name without spaces.
 */
import { isInstant } from '../../workflows/kernel/time';
import { isRecord } from '../../workflows/plans/read-shape';
import { canonicalJson } from './canonical-json';
import { FIRST_LINE as PROOF_BEGINS } from './log-proof';
import { fromDecimal } from './strict-text';

const FIRST_LINE = '廉程证据包 liancheng evidence pack v1';
const WITHHELD = 'withheld';
const FIELDS = ['日志 log', '范围 size', '时间 made', '所选 asked', '事件 events'] as const;

export interface PackHead {
  readonly origin: string;
  readonly size: number;
  readonly made: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly events: readonly ListedEvent[];
}

export interface ListedEvent {
  /** Which of the log's events it is: 1 is the first. */
  readonly number: number;
  readonly hash: string;
  /** Null: the pack does not hold the event itself. */
  readonly type: string | null;
}

export function packHeadText({ origin, size, made, asked, events }: PackHead): string {
  const values = [origin, size, made, canonicalJson(asked), events.length];
  const lines = [
    FIRST_LINE,
    ...FIELDS.map((field, index) => `${field} ${values[index] ?? ''}`),
    ...events.map(({ number, hash, type }) => `${number} ${hash} ${type ?? WITHHELD}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Undefined when the text is no head. */
export function parsePackHead(text: string): PackHead | undefined {
  const [, ...lines] = text.slice(0, -1).split('\n');
  const [origin = '', saidSize = '', made = '', saidAsked = ''] = FIELDS.map((field, index) =>
    (lines[index] ?? '').slice(field.length + 1),
  );
  const size = fromDecimal(saidSize);
  const asked = parsedJson(saidAsked);
  const events = lines.slice(FIELDS.length).map(parseListed);
  if (size === undefined || !isInstant(made) || !isRecord(asked)) return undefined;
  if (!events.every((event) => event !== undefined)) return undefined;
  const inOrder = events.every(({ number }, index) => number > (events[index - 1]?.number ?? 0));
  if (!inOrder || (events.at(-1)?.number ?? 0) > size) return undefined;
  const head = { origin, size, made, asked, events };
  // What was read over above, such as the names of the fields and the number of events, is held against the one form.
  return packHeadText(head) === text ? head : undefined;
}

function parseListed(line: string): ListedEvent | undefined {
  const [, saidNumber = '', hash = '', type = ''] =
    /^(\d+) ([0-9a-f]{64}) ([A-Za-z][A-Za-z0-9]*)$/.exec(line) ?? [];
  const number = fromDecimal(saidNumber);
  return number === undefined ? undefined : { number, hash, type: type === WITHHELD ? null : type };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `note`: the signed head. In pieces, since a pack may be large. */
export function* packPieces(note: string, proofs: Iterable<string>): Generator<string> {
  yield note;
  for (const proof of proofs) yield `\n${proof}`;
}

/** The signed head and the proofs, as they were put together; nothing of them is read yet. */
export function splitPack(text: string): { readonly note: string; readonly proofs: readonly string[] } {
  // Nowhere inside a head or a proof does an empty line come before a proof's first line.
  const [note = '', ...proofs] = text.split(`\n\n${PROOF_BEGINS}\n`);
  const isLast = (index: number) => index === proofs.length - 1;
  return {
    note: proofs.length === 0 ? note : `${note}\n`,
    proofs: proofs.map((rest, index) => `${PROOF_BEGINS}\n${rest}${isLast(index) ? '' : '\n'}`),
  };
}
