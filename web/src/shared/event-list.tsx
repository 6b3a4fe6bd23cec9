/** Events as people read them: who, in which capacity, what, when it happened and when it was recorded, on what basis. */
import { Button, Flex, Tag, Timeline, Typography } from 'antd';
import type { TrailItem } from '../../../projections/trail/query';
import { summaryWords } from '../../../projections/trail/words/summary-words';
import { instantText } from './dates';
import { eventName } from './event-labels';
import { useLanguage } from './language';
import { ROLE } from '../../../projections/words/labels';
import { useMoment } from './moment';

interface Props {
  readonly items: readonly TrailItem[];
  readonly more?: { readonly load: () => void; readonly busy: boolean } | undefined;
}

export function EventList({ items, more }: Props) {
  const { say } = useLanguage();
  return (
    <>
      <Timeline items={items.map((item) => ({ key: item.eventId, content: <Event item={item} /> }))} />
      {more !== undefined && (
        <Button onClick={more.load} loading={more.busy}>
          {say('更多', 'More')}
        </Button>
      )}
    </>
  );
}

function Event({ item }: { readonly item: TrailItem }) {
  const { say, told } = useLanguage();
  const { at, go, mayGo } = useMoment();
  const { actor, basis, type, occurredAt, recordedAt, corrects, correctedBy, position } = item;
  const said = summaryWords(item);
  return (
    <div style={correctedBy === null ? {} : { textDecoration: 'line-through', opacity: 0.7 }}>
      <Flex gap={8} wrap align="baseline">
        <strong title={type}>{eventName(type, say)}</strong>
        <span>
          {actor.role === 'system' || actor.role === 'public'
            ? ''
            : `${actor.unitName} ${actor.postName} ${actor.personName}`}
          {actor.principalPersonName !== undefined &&
            say(`（代 ${actor.principalPersonName}）`, ` (for ${actor.principalPersonName})`)}
        </span>
        {actor.tokenId !== undefined && <Tag title={actor.tokenId}>{say('接口令牌', 'by a token')}</Tag>}
        <Tag>{told(ROLE[actor.role])}</Tag>
        {mayGo && at !== position && (
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => go(position)}>
            {say('看此刻', 'as of here')}
          </Button>
        )}
        {corrects !== null && <Tag color="purple">{say('更正', 'correction')}</Tag>}
      </Flex>
      <div>
        {say('发生', 'occurred')} {instantText(occurredAt)}
        <Typography.Text type="secondary" style={{ marginLeft: 12 }}>
          {say('记录', 'recorded')} {instantText(recordedAt)}
          {say('，位置', ', position')} {position}
        </Typography.Text>
      </div>
      {said.length > 0 && (
        <Typography.Text type="secondary" style={{ wordBreak: 'break-word' }}>
          {said.map(({ name, value }) => told(name) + say('：', ': ') + told(value)).join(say('；', '; '))}
        </Typography.Text>
      )}
      {(basis.documentNumber !== null || basis.reason !== null) && (
        <div>
          {say('依据', 'basis')}：{basis.documentNumber} {basis.reason}
        </div>
      )}
    </div>
  );
}
