/** What the server would refuse, said before it is asked; and what it would take, and is worth a second look. */
import type { Bilingual } from '../../../../workflows/kernel/text';
import { chosenPlan, unitsOfHost, type Place } from './place';

export type StepKey = 'plan' | 'dates' | 'units' | 'check' | 'launch';

export interface Remark extends Bilingual {
  /** Where it is put right. */
  readonly step: StepKey;
}

export function faultsOf(place: Place): readonly Remark[] {
  return [...planFaults(place), ...unitFaults(place), ...groupFaults(place)];
}

export function cautionsOf(place: Place): readonly Remark[] {
  const { campaigns, posts, draft } = place;
  const { hostUnitId, year } = draft.fields;
  const running = campaigns.filter((each) => each.status === 'running' && each.hostUnitId === hostUnitId);
  const vacant = posts.filter(
    ({ postId, holders }) => holders.length === 0 && allPosts(place).includes(postId),
  );
  return [
    ...running.map(({ title, year: of }) =>
      remark(
        'units',
        `主办单位已有进行中的专项工作：${title}（${of} 年）。再启动一项不受限制，请确认不是重复`,
        `The host has a running campaign already: ${title} (${of}). Another one may be launched: make sure it is meant`,
      ),
    ),
    ...vacant.map(({ name, unitName }) =>
      remark(
        'units',
        `${unitName} · ${name} 目前无人任职，任职前没有人能履行其职责`,
        `Nobody holds ${unitName} · ${name} today: until somebody does, nobody can act there`,
      ),
    ),
    ...(year > new Date().getFullYear()
      ? [remark('plan', `方案年度是 ${year} 年，尚未到来`, `The year ${year} has not come yet`)]
      : []),
  ];
}

function planFaults(place: Place): readonly Remark[] {
  const { planId, title, year } = place.draft.fields;
  const plan = chosenPlan(place);
  const needed: Remark[] = [];
  if (planId === null) needed.push(remark('plan', '请选择实施方案', 'Choose a plan'));
  else if (plan === undefined)
    needed.push(remark('plan', '所选方案已不可用，请另选', 'The chosen plan is not usable any more'));
  if (plan !== undefined && plan.fixedYear !== null && plan.fixedYear !== year)
    needed.push(
      remark('plan', `此方案只能用于 ${plan.fixedYear} 年`, `The plan is for ${plan.fixedYear} only`),
    );
  if (title.trim() === '') needed.push(remark('plan', '请填写专项工作名称', 'The campaign needs a title'));
  return needed;
}

function unitFaults(place: Place): readonly Remark[] {
  const { scopeUnitIds } = place.draft.fields;
  const within = unitsOfHost(place).map(({ unitId }) => unitId);
  if (within.length === 0) return [remark('units', '请选择主办单位', 'Choose the host unit')];
  if (scopeUnitIds.length === 0)
    return [remark('units', '请至少选择一个参加单位', 'Choose at least one unit')];
  return scopeUnitIds.every((unitId) => within.includes(unitId))
    ? []
    : [
        remark(
          'units',
          '参加单位中有的已撤销或不在主办单位之下，请重新勾选',
          'Some of the units are abolished, or not below the host: tick them anew',
        ),
      ];
}

function groupFaults(place: Place): readonly Remark[] {
  const { posts, post } = place;
  const { headPostIds, directorPostId, officePostIds } = place.draft.fields;
  const group = groupPosts(place);
  const found: Remark[] = [];
  const say = (zh: string, en: string) => found.push(remark('units', zh, en));
  if (headPostIds.length === 0) say('领导小组须有组长', 'The group needs a head');
  if (!group.includes(post.postId))
    say(
      `启动人的岗位（${post.unitName} · ${post.name}）须在领导小组中`,
      `The post that launches (${post.unitName} · ${post.name}) has to be in the group`,
    );
  for (const name of namesTwice(group, posts))
    say(
      `${name} 在领导小组中重复，一个岗位只能有一个位置`,
      `${name} stands twice in the group: a post has one place in it`,
    );
  if (directorPostId === null) say('办公室须有主任', 'The office needs a director');
  else if (officePostIds.includes(directorPostId))
    say('办公室主任不能同时列为办公室成员', 'The director of the office cannot be its member as well');
  if (allPosts(place).some((postId) => !posts.some((each) => each.postId === postId)))
    say('所选岗位中有的已撤销，请重新选择', 'Some of the chosen posts are abolished: choose anew');
  return found;
}

function namesTwice(postIds: readonly string[], posts: Place['posts']): readonly string[] {
  const twice = new Set(postIds.filter((postId, index) => postIds.indexOf(postId) !== index));
  return [...twice].map((postId) => posts.find((each) => each.postId === postId)?.name ?? postId);
}

function groupPosts({ draft: { fields } }: Place): readonly string[] {
  return [...fields.headPostIds, ...fields.deputyPostIds, ...fields.memberPostIds];
}

function allPosts(place: Place): readonly string[] {
  const { directorPostId, officePostIds } = place.draft.fields;
  return [...groupPosts(place), ...officePostIds, ...(directorPostId === null ? [] : [directorPostId])];
}

function remark(step: StepKey, zh: string, en: string): Remark {
  return { step, zh, en };
}
