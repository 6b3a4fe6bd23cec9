/** One unit: where it lies, what may be done with it, and its posts with who holds them on a day. */
import { Card, Empty, Flex, Input, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PostWithHolders, UnitAnswer } from '../../../../projections/organisation/query';
import { UNIT_KIND } from '../../../../projections/words/organisation-labels';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { today } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { NO_CAMPAIGN, useReads, type May } from '../../shared/rights';
import { PostCard } from './post-card';
import { usePostForms } from './post-forms';
import { useUnitForms } from './unit-forms';

interface Props {
  readonly unitId: string;
  readonly units: readonly UnitAnswer[];
  readonly withAbolished: boolean;
  readonly may: May;
}

export function UnitCard(props: Props) {
  const { say, told } = useLanguage();
  const { unitId, units, may } = props;
  const reads = useReads(NO_CAMPAIGN);
  const query = useAnswer('/api/v1/units/{unitId}', { path: { unitId } });
  const { establish, rename, move, abolish } = useUnitForms(units);
  return (
    <Answered query={query} quiet>
      {(unit) => (
        <Card
          title={
            <Flex gap={8} wrap align="center">
              {unit.name}
              <Tag>{told(UNIT_KIND[unit.kind])}</Tag>
              {!unit.active && <Tag>{say('已撤销', 'Abolished')}</Tag>}
            </Flex>
          }
          styles={{ title: { whiteSpace: 'normal' } }}
        >
          <Where unit={unit} units={units} />
          <Flex gap={8} wrap align="center" style={{ marginBottom: 16 }}>
            <Acts
              small
              acts={actsOf(
                [unit.active && may('EstablishUnit'), establish(unit)],
                [unit.active && may('RenameUnit'), rename(unit)],
                [unit.active && may('MoveUnit'), move(unit)],
                [unit.active && may('AbolishUnit'), abolish(unit)],
              )}
            />
            {reads('unit', unitId) && (
              <Link to={`/trails/unit/${encodeURIComponent(unitId)}`}>{say('责任链', 'Trail')}</Link>
            )}
          </Flex>
          <Posts {...props} unit={unit} />
        </Card>
      )}
    </Answered>
  );
}

function Where({ unit, units }: { readonly unit: UnitAnswer; readonly units: readonly UnitAnswer[] }) {
  const { say } = useLanguage();
  const above = unit.path.slice(0, -1);
  return (
    <Typography.Paragraph type="secondary">
      {say('编号', 'Id')} {unit.unitId}
      {above.length > 0 && ` · ${say('隶属', 'below')} `}
      {above.map((id, index) => (
        <span key={id}>
          {index > 0 && ' / '}
          <Link to={`?part=units&unit=${encodeURIComponent(id)}`} style={{ textDecoration: 'underline' }}>
            {units.find((each) => each.unitId === id)?.name ?? id}
          </Link>
        </span>
      ))}
    </Typography.Paragraph>
  );
}

function Posts({ unit, withAbolished, may }: Props & { readonly unit: UnitAnswer }) {
  const { say } = useLanguage();
  const [day, setDay] = useState(today);
  const { unitId } = unit;
  const query = useAnswer('/api/v1/units/{unitId}/posts', {
    path: { unitId },
    query: {
      ...(day === '' ? {} : { asOf: day }),
      ...(withAbolished ? { abolished: 'true' } : {}),
    },
  });
  const { establish } = usePostForms();
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap={8} style={{ marginBottom: 12 }}>
        <Typography.Title level={2} style={{ fontSize: 18, margin: 0 }}>
          {say('岗位', 'Posts')}
        </Typography.Title>
        <Flex gap={8} align="center" wrap>
          <label>
            {say('任职情况截至', 'Holders on')}{' '}
            <Input
              type="date"
              value={day}
              onChange={({ target }) => setDay(target.value)}
              style={{ width: 160 }}
            />
          </label>
          <Acts acts={actsOf([unit.active && may('EstablishPost'), establish(unitId)])} />
        </Flex>
      </Flex>
      <Answered query={query}>
        {(posts) =>
          posts.length === 0 ? (
            <Empty description={say('此单位没有岗位', 'The unit has no post')} />
          ) : (
            <List<PostWithHolders>
              dataSource={[...posts]}
              pagination={posts.length > A_PAGE ? { pageSize: A_PAGE, size: 'small' } : false}
              renderItem={(post) => (
                <List.Item key={post.postId} style={{ display: 'block', padding: '8px 0' }}>
                  <PostCard post={post} may={may} />
                </List.Item>
              )}
            />
          )
        }
      </Answered>
    </>
  );
}

const A_PAGE = 20;
