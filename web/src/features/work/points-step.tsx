/** 风险点登记: what could go wrong in each power and post, its rating once grading has begun, and the unit's opinion. */
import { Button, Dropdown, Flex, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RegisterItem } from '../../../../projections/register/query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { today } from '../../shared/dates';
import { DayField, LongField } from '../../shared/fields';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { METHOD, REGISTER_STATE } from '../../shared/labels';
import { ScrollBox } from '../../shared/scroll-box';
import { MeasureDialog } from './measure-dialog';
import { hasOpened, type Place } from './place';
import { PointDialog } from './point-dialog';
import { RatingDialog } from './rating-dialog';

type Act = 'revise' | 'rate' | 'sign' | 'close' | 'measure';
type Asked = { readonly act: 'find' } | { readonly act: Act; readonly point: RegisterItem };

export function PointsStep({ place }: { readonly place: Place }) {
  const { say, told } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { campaign, plan, unit, may } = place;
  const { campaignId } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { unit: unit.unitId, limit: '1000' },
  });
  const acts: Readonly<Record<Act, string>> = {
    revise: say('修改', 'Revise'),
    rate: say('自评定级', 'Rate'),
    sign: say('签署部门意见', 'Sign the unit’s opinion'),
    measure: say('制定措施', 'Set a measure'),
    close: say('关闭', 'Close'),
  };
  const close = () => setAsked(null);
  const category = (id: string) => {
    const label = plan.schemes.categories.find((each) => each.id === id)?.label;
    return label === undefined ? id : told(label);
  };
  return (
    <>
      {may.anywhere('FindRiskPoint') && hasOpened(place, 'identification') && (
        <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setAsked({ act: 'find' })}>
          {say('登记风险点', 'Enter a risk point')}
        </Button>
      )}
      <Answered query={query} empty={say('还没有登记风险点', 'No risk point yet')}>
        {(points) => (
          <ScrollBox label={say('风险点', 'Risk points')} minWidth={900}>
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
                  render: (_, { method }) => told(METHOD[method]),
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
                  width: 100,
                  render: (_, point) => {
                    const open = actsOn(place, point);
                    return (
                      open.length > 0 && (
                        <Dropdown
                          trigger={['click']}
                          menu={{
                            items: open.map((act) => ({ key: act, label: acts[act] })),
                            onClick: ({ key }) => setAsked({ act: key as Act, point }),
                          }}
                        >
                          <Button size="small">{say('办理', 'Act')} ▾</Button>
                        </Dropdown>
                      )
                    );
                  },
                },
              ]}
            />
          </ScrollBox>
        )}
      </Answered>
      {asked !== null && <Dialog place={place} asked={asked} title={acts} onClose={close} />}
    </>
  );
}

/** What may be done with a point as it stands, by whoever looks. */
function actsOn(place: Place, { state, postId, carriedTo }: RegisterItem): readonly Act[] {
  const { may } = place;
  if (!may.ofPost('SetMeasure', postId) || state === 'closed' || carriedTo !== null) return [];
  const grading = hasOpened(place, 'grading');
  return [
    ...(['found', 'rating'].includes(state) ? (['revise'] as const) : []),
    ...(grading && ['found', 'rating'].includes(state) ? (['rate'] as const) : []),
    ...(grading && may.ofUnit('HandInSubmission') ? (['sign'] as const) : []),
    ...(hasOpened(place, 'control') ? (['measure'] as const) : []),
    ...(may.ofUnit('CloseRiskPoint') ? (['close'] as const) : []),
  ];
}

interface DialogProps {
  readonly place: Place;
  readonly asked: Asked;
  readonly title: Readonly<Record<Act, string>>;
  readonly onClose: () => void;
}

function Dialog({ place, asked, title, onClose }: DialogProps) {
  const { say } = useLanguage();
  if (asked.act === 'find') return <PointDialog place={place} point={null} onClose={onClose} />;
  const { act, point } = asked;
  const { riskPointId, revision } = point;
  switch (act) {
    case 'revise':
      return <PointDialog place={place} point={point} onClose={onClose} />;
    case 'rate':
      return <RatingDialog place={place} point={point} onClose={onClose} />;
    case 'measure':
      return <MeasureDialog place={place} subject={{ point }} onClose={onClose} />;
    case 'sign':
      return (
        <CommandDialog<
          '/api/v1/risk-points/{riskPointId}/opinions',
          { readonly text: string; readonly signedOn: string }
        >
          title={title.sign}
          path="/api/v1/risk-points/{riskPointId}/opinions"
          places={{ riskPointId }}
          draft={`opinion.${riskPointId}.${revision}`}
          initial={{ signedOn: today() }}
          bodyOf={({ text, signedOn }) => ({ opinion: 'departmentHead', text, signedOn })}
          okText={say('签署', 'Sign')}
          onClose={onClose}
        >
          <Manifestation point={point} />
          <LongField name="text" label={say('意见', 'Opinion')} />
          <DayField name="signedOn" label={say('签署日期', 'Signed on')} max={today()} />
        </CommandDialog>
      );
    case 'close':
      return (
        <CommandDialog<'/api/v1/risk-points/{riskPointId}/close', { readonly reason: string }>
          title={title.close}
          path="/api/v1/risk-points/{riskPointId}/close"
          places={{ riskPointId }}
          ifMatch={revision}
          draft={`close.${riskPointId}.${revision}`}
          bodyOf={({ reason }) => ({ reason })}
          okText={title.close}
          onClose={onClose}
        >
          <Manifestation point={point} />
          <LongField name="reason" label={say('理由', 'Reason')} />
        </CommandDialog>
      );
  }
}

function Manifestation({ point }: { readonly point: RegisterItem }) {
  return (
    <Flex style={{ marginBottom: 12 }}>
      <strong>{point.manifestation}</strong>
    </Flex>
  );
}
