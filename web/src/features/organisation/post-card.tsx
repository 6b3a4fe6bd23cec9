/** A post: its rank, role and seats, who holds it and who acts for them, and what may be done about each. */
import { Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { HolderAnswer, PostWithHolders } from '../../../../projections/organisation/query';
import { ROLE } from '../../../../projections/words/labels';
import { POST_RANK } from '../../../../projections/words/organisation-labels';
import { Acts, actsOf } from '../../shared/acts';
import { DateText } from '../../shared/dates';
import { DelegationLine, useDelegationActs } from '../../shared/delegation';
import { useExemption } from '../../shared/exemption';
import { useLanguage } from '../../shared/language';
import { NO_CAMPAIGN, useReads, type May } from '../../shared/rights';
import { usePostForms } from './post-forms';
import { counted } from '../../shared/counted';

interface Props {
  readonly post: PostWithHolders;
  readonly may: May;
}

export function PostCard({ post, may }: Props) {
  const { say, told } = useLanguage();
  const reads = useReads(NO_CAMPAIGN);
  const { rename, changeSeats, abolish, appoint } = usePostForms();
  const delegation = useDelegationActs();
  const { postId, unitId, name, rank, role, seats, active, holders, delegations } = post;
  const acts = actsOf(
    [active && may('AppointPerson'), appoint(post)],
    [active && may('RenamePost'), rename(post)],
    [active && may('ChangeSeats'), changeSeats(post)],
    [active && may('AbolishPost'), abolish(post)],
  );
  return (
    <Card size="small">
      <Flex gap={8} wrap align="center">
        <strong>{name}</strong>
        <Tag>{told(POST_RANK[rank])}</Tag>
        <Tag color="blue">{told(ROLE[role])}</Tag>
        <Tag color={holders.length === 0 ? 'orange' : 'default'}>
          {say(`任职 ${holders.length}/${seats}`, `${holders.length} of ${counted(seats, 'seat')} taken`)}
        </Tag>
        {!active && <Tag>{say('已撤销', 'Abolished')}</Tag>}
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {postId}
        </Typography.Text>
        {reads('unit', unitId) && (
          <Link to={`/trails/post/${encodeURIComponent(postId)}`}>{say('责任链', 'Trail')}</Link>
        )}
      </Flex>
      <Flex component="ul" vertical gap={8} style={LIST}>
        {holders.map((holder) => (
          <li key={holder.appointmentId}>
            <Holder post={post} holder={holder} may={may} />
          </li>
        ))}
        {delegations.map((each) => (
          <Flex component="li" key={each.delegationId} gap={8} wrap align="center">
            <Tag>{say('代理', 'Delegated')}</Tag>
            <DelegationLine delegation={each} />
            <Acts
              small
              acts={actsOf([may('EndDelegation') && delegation.mayEnd(each), delegation.end(postId, each)])}
            />
          </Flex>
        ))}
      </Flex>
      {acts.length > 0 && (
        <div style={{ marginTop: 8 }}>
          <Acts small acts={acts} />
        </div>
      )}
    </Card>
  );
}

function Holder({ post, holder, may }: Props & { readonly holder: HolderAnswer }) {
  const { say } = useLanguage();
  const { end } = usePostForms();
  const { delegate, mayDelegate } = useDelegationActs();
  const { postId, unitId, active } = post;
  const exemption = useExemption(unitId);
  const { appointmentId, personId, name, from, until } = holder;
  return (
    <Flex gap={8} wrap align="center">
      <span>
        {name}（{personId}）
      </span>
      <Typography.Text type="secondary">
        {say('', 'from ')}
        <DateText date={from} />
        {say(' 起', '')}
        {until !== null && (
          <>
            {say('，至', ', until')} <DateText date={until} />
          </>
        )}
      </Typography.Text>
      <Acts
        small
        acts={actsOf(
          [active && until === null && may('EndAppointment'), end(post, holder)],
          [
            active && may('DelegatePost') && mayDelegate({ postId, personId }),
            delegate({ postId, appointmentId, personId }),
          ],
          [active && until === null && exemption.isOffered, exemption.act({ postId, appointmentId, name })],
        )}
      />
    </Flex>
  );
}

const LIST = { listStyle: 'none', margin: '8px 0 0', padding: 0 } as const;
