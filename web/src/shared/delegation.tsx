/** 岗位代理: somebody acts in a post for its holder, from a day until a day; begun and ended by the holder or the administrator. */
import { Flex, Tag } from 'antd';
import type { DelegationAnswer } from '../../../projections/organisation/query';
import { useSession } from '../app/session';
import type { Act } from './acts';
import { DateText, today } from './dates';
import { formAct } from './form-act';
import { useLanguage } from './language';

interface Seat {
  readonly postId: string;
  readonly appointmentId: string;
  /** Who holds it, and so cannot be the delegate. */
  readonly personId: string;
}

export function useDelegationActs() {
  const { say } = useLanguage();
  const { who, post } = useSession();
  const isOneOf = (...personIds: readonly string[]) =>
    post?.role === 'administrator' || personIds.includes(who?.personId ?? '');
  return {
    /** The holder, unless a delegate acts, and the administrator. */
    mayDelegate: ({ postId, personId }: Omit<Seat, 'appointmentId'>): boolean =>
      isOneOf(personId) && !(post?.postId === postId && post.delegatedBy !== undefined),
    /** The delegate may lay it down. */
    mayEnd: ({
      principalPersonId,
      personId,
    }: Pick<DelegationAnswer, 'principalPersonId' | 'personId'>): boolean =>
      isOneOf(principalPersonId, personId),
    delegate: ({ postId, appointmentId, personId }: Seat, kind?: Act['kind']): Act =>
      formAct({
        key: 'delegate',
        label: say('委托代理', 'Delegate'),
        ...(kind === undefined ? {} : { kind }),
        path: '/api/v1/posts/{postId}/delegations',
        places: { postId },
        draft: `delegation.${appointmentId}`,
        fixed: { appointmentId },
        fields: {
          personId: { kind: 'person', label: say('代理人', 'Who acts'), except: personId },
          from: { kind: 'day', label: say('第一天', 'First day'), initial: today(), min: today() },
          until: { kind: 'day', label: say('最后一天', 'Last day'), min: today() },
          reason: { kind: 'long', label: say('理由', 'Reason') },
        },
        okText: say('委托', 'Delegate'),
      }),
    end: (postId: string, { delegationId }: Pick<DelegationAnswer, 'delegationId'>): Act =>
      formAct({
        key: 'end',
        label: say('提前结束', 'End now'),
        kind: 'danger',
        title: say('提前结束代理', 'End the delegation now'),
        path: '/api/v1/posts/{postId}/delegations/{delegationId}/end',
        places: { postId, delegationId },
        draft: 'delegation-end',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('结束', 'End'),
      }),
  };
}

export function DelegationLine({ delegation }: { readonly delegation: DelegationAnswer }) {
  const { say } = useLanguage();
  return (
    <Flex gap={8} wrap align="center">
      <strong>{delegation.name}</strong>
      {say('代', 'for')} {delegation.principalName}
      <DateText date={delegation.from} /> — <DateText date={delegation.until} />
      {delegation.from > today() && <Tag>{say('尚未开始', 'to begin')}</Tag>}
    </Flex>
  );
}
