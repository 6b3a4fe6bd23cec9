/** What the administrator may do with a post and who holds it. */
import type { HolderAnswer, PostAnswer } from '../../../../projections/organisation/query';
import { ROLE } from '../../../../projections/words/labels';
import { POST_RANK } from '../../../../projections/words/organisation-labels';
import { POST_ROLES } from '../../../../workflows/post/events';
import type { Act } from '../../shared/acts';
import { choicesOf } from '../../shared/choice';
import { today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';

interface PostForms {
  readonly establish: (unitId: string) => Act;
  readonly rename: (post: PostAnswer) => Act;
  readonly changeSeats: (post: PostAnswer) => Act;
  readonly abolish: (post: PostAnswer) => Act;
  readonly appoint: (post: PostAnswer) => Act;
  readonly end: (post: PostAnswer, holder: HolderAnswer) => Act;
}

export function usePostForms(): PostForms {
  const { say, told } = useLanguage();
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  return {
    establish: (unitId) =>
      formAct({
        key: 'establish',
        label: say('设置岗位', 'Establish a post'),
        kind: 'primary',
        path: '/api/v1/posts',
        draft: `post-establish.${unitId}`,
        fixed: { unitId },
        fields: {
          name: { kind: 'text', label: say('岗位名称', 'Name') },
          rank: { kind: 'choice', label: say('层级', 'Rank'), choices: choicesOf(POST_RANK, told) },
          role: {
            kind: 'choice',
            label: say('岗位角色', 'Role'),
            help: say(
              '决定任职人员能看什么、办什么；设置后不能更改',
              'Says what its holder sees and does; it never changes',
            ),
            initial: 'postHolder',
            choices: POST_ROLES.map((role) => ({ value: role, label: told(ROLE[role]) })),
          },
          seats: {
            kind: 'number',
            label: say('职数', 'Seats'),
            help: say('同时最多几人任职', 'So many may hold it at a time'),
            initial: 1,
            min: 1,
            max: 200,
          },
          postId: {
            kind: 'text',
            label: say('岗位编号', 'Id'),
            help: say('可不填，由系统编号；设置后不能更改', 'Left out, one is made; it never changes'),
            required: false,
          },
        },
        okText: say('设置', 'Establish'),
      }),
    rename: ({ postId, name }) =>
      formAct({
        key: 'rename',
        label: say('更名', 'Rename'),
        title: `${say('岗位更名', 'Rename the post')}：${name}`,
        path: '/api/v1/posts/{postId}/rename',
        places: { postId },
        draft: 'post-rename',
        fields: { name: { kind: 'text', label: say('新名称', 'New name'), initial: name } },
        okText: say('更名', 'Rename'),
      }),
    changeSeats: ({ postId, name, seats }) =>
      formAct({
        key: 'seats',
        label: say('调整职数', 'Change the seats'),
        title: `${say('调整职数', 'Change the seats')}：${name}`,
        path: '/api/v1/posts/{postId}/seats',
        places: { postId },
        draft: 'post-seats',
        fields: {
          seats: {
            kind: 'number',
            label: say('职数', 'Seats'),
            help: say('同时最多几人任职，即日起', 'So many may hold it at a time, from today on'),
            initial: seats,
            min: 1,
            max: 200,
          },
          reason,
        },
        okText: say('调整', 'Change'),
      }),
    abolish: ({ postId, name }) =>
      formAct({
        key: 'abolish',
        label: say('撤销', 'Abolish'),
        kind: 'danger',
        title: `${say('撤销岗位', 'Abolish the post')}：${name}`,
        path: '/api/v1/posts/{postId}/abolish',
        places: { postId },
        draft: 'post-abolish',
        fields: { reason },
        okText: say('撤销', 'Abolish'),
      }),
    appoint: ({ postId, name }) =>
      formAct({
        key: 'appoint',
        label: say('任职', 'Appoint'),
        title: `${say('任职', 'Appoint to')}：${name}`,
        path: '/api/v1/posts/{postId}/appointments',
        places: { postId },
        draft: 'appoint',
        fields: {
          personId: { kind: 'person', label: say('任职人员', 'Person') },
          from: {
            kind: 'day',
            label: say('任职日期', 'From'),
            help: say('可以是此前或此后的日期', 'It may lie before today or after'),
            initial: today(),
          },
        },
        okText: say('任职', 'Appoint'),
      }),
    end: ({ postId, name }, { appointmentId, name: person, from }) =>
      formAct({
        key: 'end',
        label: say('离任', 'End'),
        kind: 'danger',
        title: say(`${person}离任：${name}`, `${person} leaves: ${name}`),
        path: '/api/v1/posts/{postId}/appointments/{appointmentId}/end',
        places: { postId, appointmentId },
        draft: 'appointment-end',
        fields: {
          until: {
            kind: 'day',
            label: say('在岗的最后一天', 'Last day in the post'),
            initial: today(),
            min: from,
          },
          reason,
        },
        okText: say('离任', 'End'),
      }),
  };
}
