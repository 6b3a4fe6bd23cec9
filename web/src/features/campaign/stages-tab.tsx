/** The stages: planned, extended and actual, as bars over the year and as a table; their milestones; extending them. */
import { Table, Tag } from 'antd';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText, DaysLeftTag } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { STAGE_KIND, STAGE_STATUS } from '../../../../projections/words/labels';
import { useRights } from '../../shared/rights';
import { ScrollBox } from '../../shared/scroll-box';
import { Gantt } from './gantt';
import { AmendmentsCard } from './life/amend/amendments-card';
import { ExtendStage, Milestones } from './life/stage-acts';

export function StagesTab({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say, told } = useLanguage();
  const may = useRights(campaign);
  const { campaignId } = campaign;
  const query = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } });
  return (
    <Answered query={query}>
      {({ stages, asOf, running }) => (
        <>
          <Gantt stages={stages} asOf={asOf} />
          <ScrollBox label={say('阶段与时限', 'Stages')} minWidth={980}>
            <Table<StageDeadlines>
              rowKey="stageId"
              dataSource={[...stages]}
              pagination={false}
              size="small"
              columns={[
                {
                  title: say('阶段', 'Stage'),
                  render: (_, { title, kind }) => (
                    <div style={{ maxWidth: 240, whiteSpace: 'normal' }}>
                      <Tag>{told(STAGE_KIND[kind])}</Tag>
                      {told(title)}
                    </div>
                  ),
                },
                {
                  title: say('状态', 'Status'),
                  render: (_, { status }) => <Tag color={COLOURS[status]}>{told(STAGE_STATUS[status])}</Tag>,
                },
                {
                  title: say('开始', 'Opens'),
                  render: (_, { planned }) => <DateText date={planned.opens} />,
                },
                {
                  title: say('截止', 'Closes'),
                  render: (_, { closes, planned }) => (
                    <>
                      <DateText date={closes} />
                      {closes !== planned.closes && (
                        <div>
                          <small>
                            {say('原定', 'planned')} {planned.closes}
                          </small>
                        </div>
                      )}
                    </>
                  ),
                },
                {
                  title: say('报送截止', 'Hand-in due'),
                  render: (_, { submissionDue }) => <DateText date={submissionDue} />,
                },
                {
                  title: say('过关', 'Gate passed'),
                  render: (_, { decidedOn }) => <DateText date={decidedOn} />,
                },
                ...(running
                  ? [
                      {
                        title: say('余期', 'Left'),
                        render: (_: unknown, { left }: StageDeadlines) => <DaysLeftTag left={left} />,
                      },
                    ]
                  : []),
                { title: say('退回', 'Returned'), align: 'right', dataIndex: 'returns' },
                ...(may('ExtendStage')
                  ? [
                      {
                        title: say('操作', 'Acts'),
                        render: (_: unknown, stage: StageDeadlines) => (
                          <ExtendStage campaign={campaign} may={may} stage={stage} />
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </ScrollBox>
          <Milestones campaign={campaign} may={may} stages={stages} />
          <AmendmentsCard campaign={campaign} may={may} />
        </>
      )}
    </Answered>
  );
}

const COLOURS: Readonly<Record<StageDeadlines['status'], string>> = {
  pending: 'default',
  open: 'blue',
  gateRequested: 'gold',
  rectifying: 'red',
  passed: 'green',
  passedWithExceptions: 'lime',
};
