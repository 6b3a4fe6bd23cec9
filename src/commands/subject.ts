/** What a command touches: its programme, its unit and its posts, read from the command and from the stream it goes to. */
import type { CommandType } from '../../workflows/commands';
import type { State } from '../../workflows/kernel/aggregate';
import type { Programme } from '../../workflows/kernel/programme';
import { programmeIn } from './programme-of';

export interface CommandSubject {
  readonly programme: Programme | null;
  readonly unitId: string | null;
  readonly postIds: readonly string[];
  /** The monitoring point it is about. */
  readonly pointId: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

export function subjectOf(
  command: { readonly type: CommandType; readonly data: unknown },
  target: State<unknown>,
): CommandSubject {
  const data = command.data as Fields;
  const known = target.revision < 0 ? {} : (target.context as Fields);
  // A power outlives the campaign that found it: "no risk" is answered for the campaign the command names.
  const own = command.type === 'DeclarePowerWithoutRisk' ? null : programmeIn(known);
  return {
    // The stream's own programme and unit lead: a body cannot lend somebody a role in either.
    programme: own ?? programmeIn(data),
    unitId:
      text(known['unitId']) ??
      text(data['unitId']) ??
      text(data['hostUnitId']) ??
      (isNetwork(known) ? text(known['hostUnitId']) : null),
    postIds: postsOf(command.type, data, known),
    pointId: text(known['pointId']) ?? text(data['pointId']),
  };
}

function postsOf(type: CommandType, data: Fields, known: Fields): readonly string[] {
  if (type === 'StateMemberOpinion') return [text(data['memberPostId'])].filter((id) => id !== null);
  if (type === 'AcceptRectification' || type === 'ReturnRectification') {
    return [text(known['checkerPostId'])].filter((id) => id !== null);
  }
  const names = ['postId', 'holderPostId', 'responsiblePostId'];
  const own = names.map((name) => text(known[name])).filter((id) => id !== null);
  if (own.length > 0) return own;
  return names.map((name) => text(data[name])).filter((id) => id !== null);
}

/** A network is led from its host unit; a campaign by its group alone. */
function isNetwork(known: Fields): boolean {
  return text(known['networkId']) !== null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
