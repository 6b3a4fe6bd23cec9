/**
 * 风险点登记: what could go wrong in each power and post, and the measures against it. It is rated, signed and closed on its own
 * page.
 */
import { Flex, Table } from 'antd';
import { Link } from 'react-router';
import type { RegisterItem } from '../../../../projections/register/query';
import type { CommandType } from '../../../../workflows/commands';
import { useAll } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { REGISTER_STATE } from '../../../../projections/words/labels';
import { methodLabel } from '../../shared/method-label';
import { ScrollBox } from '../../shared/scroll-box';
import { MeasureDialog } from './measure-dialog';
import { hasOpened, type Place } from './place';
import { PointDialog } from './point-dialog';
import { Rescreenings } from './rescreenings';

export function PointsStep({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const { campaign, plan, unit, may } = place;
  const { campaignId } = campaign;
  const query = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { unit: unit.unitId },
  });
  const find = actsOf([
    may.anywhere('FindRiskPoint') && hasOpened(place, 'identification'),
    {
      key: 'find',
      label: say('登记风险点', 'Enter a risk point'),
      kind: 'primary',
      dialog: (onClose) => <PointDialog place={place} point={null} onClose={onClose} />,
    },
  ]);
  const category = (id: string) => {
    const label = plan.schemes.categories.find((each) => each.id === id)?.label;
    return label === undefined ? id : told(label);
  };
  return (
    <>
      <Rescreenings place={place} points={query.data?.data ?? []} />
      {find.length > 0 && (
        <div style={{ marginBottom: 12 }}>
          <Acts acts={find} />
        </div>
      )}
      <Answered query={query} empty={say('还没有登记风险点', 'No risk point yet')}>
        {(points) => (
          <ScrollBox label={say('风险点', 'Risk points')} minWidth={1040}>
            <Table<RegisterItem>
              rowKey="riskPointId"
              dataSource={[...points]}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              size="small"
              columns={[
                {
                  title: say('表现形式', 'Manifestation'),
                  render: (_, { riskPointId, manifestation }) => (
                    <Link to={`/risk-points/${riskPointId}`}>{manifestation}</Link>
                  ),
                },
                {
                  title: say('职权或岗位', 'Power or post'),
                  width: 180,
                  render: (_, { powerName, postName }) => powerName ?? postName,
                },
                {
                  title: say('类别', 'Category'),
                  width: 120,
                  render: (_, point) => category(point.category),
                },
                {
                  title: say('排查方式', 'Found by'),
                  width: 100,
                  render: (_, { method }) => told(methodLabel(method, plan)),
                },
                {
                  title: say('等级', 'Grade'),
                  width: 130,
                  render: (_, { level }) => <GradeTag level={level} plan={plan} />,
                },
                {
                  title: say('状态', 'State'),
                  width: 100,
                  render: (_, { state }) => told(REGISTER_STATE[state]),
                },
                {
                  title: say('操作', 'Acts'),
                  width: 180,
                  render: (_, point) => <PointActs place={place} point={point} />,
                },
              ]}
            />
          </ScrollBox>
        )}
      </Answered>
    </>
  );
}

function PointActs({ place, point }: { readonly place: Place; readonly point: RegisterItem }) {
  const { say } = useLanguage();
  const { riskPointId, state, postId, carriedTo } = point;
  if (state === 'closed' || carriedTo !== null) return null;
  const may = (type: CommandType) => place.may.ofPost(type, postId);
  const acts = actsOf(
    [
      ['found', 'rating'].includes(state) && may('ReviseRiskPoint'),
      {
        key: 'revise',
        label: say('修改', 'Revise'),
        dialog: (onClose) => <PointDialog place={place} point={point} onClose={onClose} />,
      },
    ],
    [
      hasOpened(place, 'control') && may('SetMeasure'),
      {
        key: 'measure',
        label: say('制定措施', 'Set a measure'),
        dialog: (onClose) => <MeasureDialog place={place} subject={{ point }} onClose={onClose} />,
      },
    ],
  );
  return (
    <Flex vertical gap={4} align="start">
      <Acts acts={acts} small />
      {may('MonitorRiskPoint') && (
        <Link to={`/risk-points/${riskPointId}`}>{say('评定、签署、关闭', 'Rate, sign, close')}</Link>
      )}
    </Flex>
  );
}
