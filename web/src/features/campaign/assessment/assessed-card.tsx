/** One unit's assessment: how far it is, its scores and checks, its result and what followed, and what may be done. */
import { Card, Collapse, Flex, Table, Tag, Typography } from 'antd';
import type { AssessedUnit } from '../../../../../projections/assessments/query';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import type { AssessmentScheme, Indicator } from '../../../../../workflows/plans/assessment-scheme';
import type { AssessmentResult } from '../../../../../workflows/plans/plan';
import { Acts } from '../../../shared/acts';
import { DateText } from '../../../shared/dates';
import { useLanguage } from '../../../shared/language';
import { ASSESSMENT_STATE, CHECK_MODE, CONSEQUENCE } from '../../../../../projections/words/office-labels';
import type { May } from '../../../shared/rights';
import { ScrollBox } from '../../../shared/scroll-box';
import { useAssessmentActs } from './assessment-acts';
import { counted } from '../../../shared/counted';

export interface AssessedProps {
  readonly unit: AssessedUnit;
  readonly campaign: CampaignHeadline;
  readonly scheme: AssessmentScheme | undefined;
  readonly may: May;
  readonly running: boolean;
}

export function AssessedCard(props: AssessedProps) {
  const { say, told, labelled } = useLanguage();
  const { unit, scheme } = props;
  const { name, state, total, result, reassessment, rectification, commendation, consequences } = unit;
  const labelOf = (each: AssessmentResult) =>
    told(scheme?.results.find((rule) => rule.result === each)?.label ?? { zh: each, en: each });
  return (
    <Card size="small" role="region" aria-label={name}>
      <Flex gap={8} align="center" wrap>
        <Typography.Text strong>{name}</Typography.Text>
        <Tag color={state === 'confirmed' ? 'green' : 'default'}>
          {state === null ? say('未开始', 'Not begun') : told(ASSESSMENT_STATE[state])}
        </Tag>
        {unit.rank !== null && <span>{say(`第 ${unit.rank} 名`, `Rank ${unit.rank}`)}</span>}
        {total !== null && <span>{say(`${total} 分`, counted(total, 'point'))}</span>}
        {result !== null && <Tag color={result === 'unqualified' ? 'red' : 'green'}>{labelOf(result)}</Tag>}
        {reassessment !== null && (
          <Tag color={reassessment.result === 'unqualified' ? 'red' : 'green'}>
            {say('再次考核', 'Reassessed')} {reassessment.total} {labelOf(reassessment.result)}
          </Tag>
        )}
      </Flex>
      {unit.reason !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('与建议结果不一致的理由：', 'Why not the result suggested: ')}
          {unit.reason}
        </Typography.Paragraph>
      )}
      {rectification !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {labelled(say('限期整改', 'Rectification'), rectification.content)}{' '}
          <DateText date={rectification.dueOn} />{' '}
          <Tag color={rectification.reportedAt === null ? 'orange' : 'blue'}>
            {rectification.reportedAt === null ? say('待报告', 'To be reported') : say('已报告', 'Reported')}
          </Tag>
        </Typography.Paragraph>
      )}
      {commendation !== null && (
        <Typography.Paragraph style={PARAGRAPH}>
          {say('表彰', 'Commended')}：{commendation.title}（{commendation.authority}，
          {commendation.documentNumber}，{commendation.on}）
        </Typography.Paragraph>
      )}
      {unit.accountability.map((each) => (
        <Typography.Paragraph key={`${each.finding} ${each.measure}`} style={PARAGRAPH}>
          {say('问责', 'Accountability')}：{each.finding}；{each.measure}（{each.authority}）
        </Typography.Paragraph>
      ))}
      {consequences
        .filter(({ done }) => !done)
        .map(({ of, dueOn, approximate }) => (
          <Tag key={of} color="orange" style={{ marginTop: 8 }}>
            {say('待办', 'To do')}：{told(CONSEQUENCE[of])}{' '}
            {dueOn !== null && <DateText date={dueOn} approximate={approximate} />}
          </Tag>
        ))}
      <div style={{ marginTop: 8 }}>
        <Acts acts={useAssessmentActs(props)} small />
      </div>
      {scheme !== undefined && (unit.scores.length > 0 || unit.selfScores.length > 0) && (
        <Collapse
          ghost
          items={[
            {
              key: 'scores',
              label: say('自评、评分和检查', 'Scores and checks'),
              children: <Scores unit={unit} scheme={scheme} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function Scores({ unit, scheme }: { readonly unit: AssessedUnit; readonly scheme: AssessmentScheme }) {
  const { say, told } = useLanguage();
  const { selfScores, scores, checks } = unit;
  const own = (indicatorId: string) => selfScores.find((each) => each.indicatorId === indicatorId);
  const given = (indicatorId: string) => scores.find((each) => each.indicatorId === indicatorId);
  return (
    <>
      <ScrollBox label={say('各指标得分', 'Scores')} minWidth={560}>
        <Table<Indicator>
          rowKey="id"
          dataSource={[...scheme.indicators]}
          pagination={false}
          size="small"
          columns={[
            { title: say('指标', 'Indicator'), render: (_, { title }) => told(title) },
            { title: say('分值', 'Weight'), dataIndex: 'weight', align: 'right' },
            { title: say('自评', 'Own'), render: (_, { id }) => own(id)?.score ?? '—', align: 'right' },
            { title: say('得分', 'Score'), render: (_, { id }) => given(id)?.score ?? '—', align: 'right' },
            { title: say('说明', 'Finding'), render: (_, { id }) => given(id)?.finding ?? own(id)?.finding },
          ]}
        />
      </ScrollBox>
      {checks.map((check) => (
        <Typography.Paragraph key={check.checkId} style={PARAGRAPH}>
          {check.on} {told(CHECK_MODE[check.mode])}（{check.by}）
          {check.score !== null && say(`：${check.score} 分`, `: ${counted(check.score, 'point')}`)}
          {check.findings.map(({ text }) => (
            <span key={text}> {text}</span>
          ))}
        </Typography.Paragraph>
      ))}
    </>
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;
