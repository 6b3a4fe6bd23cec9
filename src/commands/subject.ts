/** What a command touches: its campaign, its unit and its posts, read from the command and from the stream it goes to. */
import type { CommandType } from '../../workflows/commands';
import type { State } from '../../workflows/kernel/aggregate';

export interface CommandSubject {
  readonly campaignId: string | null;
  readonly unitId: string | null;
  readonly postIds: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

export function subjectOf(
  command: { readonly type: CommandType; readonly data: unknown },
  target: State<unknown>,
): CommandSubject {
  const data = command.data as Fields;
  const known = target.revision < 0 ? {} : (target.context as Fields);
  // A power outlives the campaign that found it: "no risk" is answered for the campaign the command names.
  const ownCampaign = command.type === 'DeclarePowerWithoutRisk' ? null : text(known['campaignId']);
  return {
    // The stream's own campaign and unit lead: a body cannot lend somebody a role in either.
    campaignId: ownCampaign ?? text(data['campaignId']),
    unitId: text(known['unitId']) ?? text(data['unitId']) ?? text(data['hostUnitId']),
    postIds: postsOf(command.type, data, known),
  };
}

function postsOf(type: CommandType, data: Fields, known: Fields): readonly string[] {
  if (type === 'StateMemberOpinion') return [text(data['memberPostId'])].filter((id) => id !== null);
  const names = ['postId', 'holderPostId', 'responsiblePostId'];
  const own = names.map((name) => text(known[name])).filter((id) => id !== null);
  if (own.length > 0) return own;
  return names.map((name) => text(data[name])).filter((id) => id !== null);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
