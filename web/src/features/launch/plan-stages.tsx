/** The stages of a plan for its year: window, what is handed in by when, milestones, what the gate asks. */
import { Table, Tag } from 'antd';
import type { Plan, PlanStage } from '../../../../workflows/plans/plan';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { STAGE_KIND } from '../../../../projections/words/labels';
import { ScrollBox } from '../../shared/scroll-box';

export function PlanStages({ plan }: { readonly plan: Plan }) {
  const { say, told } = useLanguage();
  return (
    <ScrollBox label={say('方案的阶段', 'Stages of the plan')} minWidth={860}>
      <Table<PlanStage>
        rowKey="id"
        dataSource={[...plan.stages]}
        pagination={false}
        size="small"
        columns={[
          {
            title: say('阶段', 'Stage'),
            width: 260,
            render: (_, { kind, title }) => (
              <>
                <Tag>{told(STAGE_KIND[kind])}</Tag>
                {told(title)}
              </>
            ),
          },
          { title: say('开始', 'Opens'), render: (_, { opens }) => <DateText date={opens} /> },
          {
            title: say('截止', 'Closes'),
            render: (_, { closes }) =>
              closes === null ? say('方案未定', 'left open') : <DateText date={closes} />,
          },
          {
            title: say('报送', 'Handed in'),
            render: (_, { submission }) =>
              submission === undefined ? (
                say('无', 'nothing')
              ) : (
                <>
                  {told(submission.title)}
                  <div>
                    <DateText date={submission.due} />
                  </div>
                </>
              ),
          },
          {
            title: say('节点', 'Milestones'),
            render: (_, { milestones }) =>
              milestones.map(({ id, title, due }) => (
                <div key={id}>
                  {told(title)} <DateText date={due} />
                </div>
              )),
          },
          {
            title: say('关口条件', 'Gate criteria'),
            align: 'right',
            render: (_, { gate }) => gate.criteria.length,
          },
        ]}
      />
    </ScrollBox>
  );
}
