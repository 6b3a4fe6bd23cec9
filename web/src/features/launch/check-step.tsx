/** The plan walked beforehand by the real gate rules: when gates would pass, what is in the way; and the checker's cautions. */
import { Alert, Flex, Table, Typography } from 'antd';
import type { Rehearsal, RehearsedStage } from '../../../../src/simulate/rehearsals';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { useLanguage } from '../../shared/language';
import { ScrollBox } from '../../shared/scroll-box';
import { ChooseFirst } from './choose-first';
import { cautionsOf } from './checks';
import { chosenPlan, type Place } from './place';
import { Remarks } from './remarks';
import { counted } from '../../shared/counted';

/** As the server has it: more are walked as so many. */
const MOST_REHEARSED = 60;

export function CheckStep({ place }: { readonly place: Place }) {
  const { planId, year, scopeUnitIds } = place.draft.fields;
  const isChosen = chosenPlan(place) !== undefined;
  const units = Math.min(Math.max(1, scopeUnitIds.length), MOST_REHEARSED);
  const query = useAnswer(
    '/api/v1/plans/{planId}/simulation',
    { path: { planId: planId ?? '' }, query: { year: String(year), units: String(units) } },
    { enabled: isChosen },
  );
  if (!isChosen) return <ChooseFirst />;
  return (
    <Flex vertical gap={16}>
      <Remarks remarks={cautionsOf(place)} type="warning" />
      <Answered query={query} quiet>
        {(rehearsal) => <Found rehearsal={rehearsal} chosenUnits={scopeUnitIds.length} />}
      </Answered>
    </Flex>
  );
}

interface FoundProps {
  readonly rehearsal: Rehearsal;
  readonly chosenUnits: number;
}

function Found({ rehearsal, chosenUnits }: FoundProps) {
  const { say, told, labelled } = useLanguage();
  const { runs, units, completed, stuck, cautions, calendarKnown } = rehearsal;
  return (
    <>
      <Typography.Paragraph style={{ margin: 0 }}>
        {say(
          `用真实的关口规则把方案从头走了 ${runs} 遍，按 ${units} 个单位和常见的办事快慢计，什么也没有记录。“半数”是指一半的推演在这一天或之前过关。`,
          `The plan was walked ${counted(runs, 'time')} by the real gate rules, with ${counted(units, 'unit')} at the usual pace; nothing was recorded. “Half” means that half of the runs had passed the gate by that day.`,
        )}
        {chosenUnits > units &&
          say(
            `所选的 ${chosenUnits} 个单位以 ${units} 个代替。`,
            ` ${units} units stand for the ${chosenUnits} chosen.`,
          )}
        {chosenUnits === 0 &&
          say('还没有选择参加单位，先按 1 个单位推演。', ' No unit is chosen yet: one is walked.')}
      </Typography.Paragraph>
      <Alert
        type={completed === runs ? 'success' : 'error'}
        showIcon
        title={
          completed === runs
            ? say(
                `${runs} 遍都能走到办结；半数在 ${rehearsal.completes?.p50 ?? '—'} 前办结`,
                `All ${counted(runs, 'run')} came to the end, half of them by ${rehearsal.completes?.p50 ?? '—'}`,
              )
            : say(
                `${runs} 遍中只有 ${completed} 遍走到办结：请先修改方案`,
                `Only ${completed} of ${counted(runs, 'run')} came to the end: mend the plan first`,
              )
        }
        description={
          stuck.length === 0
            ? null
            : stuck.map((each) => (
                <div key={`${each.stageId} ${each.rule} ${each.code}`}>
                  {labelled(each.stageId, told(each.text))}
                </div>
              ))
        }
      />
      <StageTable stages={rehearsal.stages} />
      {!calendarKnown && (
        <Alert
          type="warning"
          showIcon
          title={say(
            '有的年份没有放假安排，按周一至周五计',
            'Years that the calendar lacks were counted by weekdays',
          )}
        />
      )}
      {cautions.length === 0 ? (
        <Alert
          type="success"
          showIcon
          title={say('方案检查没有提醒', 'The checker of plans has no caution')}
        />
      ) : (
        <Alert
          type="warning"
          showIcon
          title={say(
            `方案检查有 ${cautions.length} 处提醒，不妨碍启动`,
            `The checker of plans has ${cautions.length} cautions; they keep nothing from being launched`,
          )}
          description={
            <ul style={{ margin: 0, paddingLeft: 20 }}>
              {cautions.map((each) => (
                <li key={`${each.path} ${each.code}`} style={{ wordBreak: 'break-word' }}>
                  {told(each.wrong)}
                  {say('；', '; ')}
                  {told(each.right)} <small>（{each.path}）</small>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}

function StageTable({ stages }: { readonly stages: readonly RehearsedStage[] }) {
  const { say, told } = useLanguage();
  return (
    <ScrollBox label={say('推演结果', 'What the rehearsal shows')} minWidth={980}>
      <Table<RehearsedStage>
        rowKey="stageId"
        dataSource={[...stages]}
        pagination={false}
        size="small"
        columns={[
          { title: say('阶段', 'Stage'), width: 220, render: (_, { title }) => told(title) },
          {
            title: say('方案起止', 'Planned window'),
            render: (_, { opens, closes }) => (
              <>
                <DateText date={opens} />
                <div>{closes === null ? say('未定截止', 'no end given') : <DateText date={closes} />}</div>
              </>
            ),
          },
          {
            title: say('半数过关', 'Half passed'),
            render: (_, { ends }) => <DateText date={ends?.p50 ?? null} />,
          },
          {
            title: say('八成过关', 'Four fifths'),
            render: (_, { ends }) => <DateText date={ends?.p80 ?? null} />,
          },
          {
            title: say('几乎都过关（95%）', 'Nearly all (95%)'),
            render: (_, { ends }) => <DateText date={ends?.p95 ?? null} />,
          },
          {
            title: say('逾期', 'Late'),
            align: 'right',
            render: (_, { latePercent, closes }) => (closes === null ? '—' : `${latePercent}%`),
          },
          {
            title: say('最费时的条件', 'Slowest criterion'),
            width: 240,
            render: (_, { slowest }) =>
              slowest === null
                ? '—'
                : say(
                    `${slowest.title.zh}（约 ${slowest.workingDays} 个工作日）`,
                    `${slowest.title.en} (about ${slowest.workingDays} working days)`,
                  ),
          },
        ]}
      />
    </ScrollBox>
  );
}
