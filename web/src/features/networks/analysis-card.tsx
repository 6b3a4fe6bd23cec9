/** An analysis: what it found, what experts said, with whom it was shared, what was concluded, and what may be done. */
import { Card, Flex, Tag, Typography } from 'antd';
import type { AnalysisRow, SharingState } from '../../../../projections/networks/tables-of-work';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { unitChoices, useModuleWords, type Net } from './net';
import { counted } from '../../shared/counted';

interface Props {
  readonly net: Net;
  readonly analysis: AnalysisRow;
}

export function AnalysisCard(props: Props) {
  const { say } = useLanguage();
  const { labelOf } = useModuleWords();
  const { net, analysis } = props;
  const { module } = net.network;
  const { status, findings, opinions, sharings, conclusion, concludedOn } = analysis;
  return (
    <Card
      size="small"
      title={analysis.title}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={<Acts acts={useAnalysisActs(props)} small />}
    >
      <Flex gap={8} wrap align="center">
        <Tag>{labelOf(module.analysis.kinds, analysis.kindId)}</Tag>
        <Tag color={status === 'concluded' ? 'green' : 'orange'}>
          {status === 'concluded' ? say('已有结论', 'Concluded') : say('分析中', 'Open')}
        </Tag>
        <Typography.Text type="secondary">
          {analysis.fromDate} — {analysis.toDate} ·{' '}
          {say(
            `依据 ${analysis.reportIds.length} 份预警信息`,
            `on ${counted(analysis.reportIds.length, 'report')}`,
          )}
        </Typography.Text>
      </Flex>
      <ol style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
        {findings.map(({ findingId, categoryId, natureId, content, cause, proposal, repeated }) => (
          <li key={findingId}>
            <Tag>{labelOf(module.reporting.categories, categoryId)}</Tag>{' '}
            <Tag>{labelOf(module.reporting.natures, natureId)}</Tag>{' '}
            {repeated && <Tag color="red">{say('反复显示', 'Repeated')}</Tag>} {content}
            {cause !== '' && `；${say('原因', 'cause')}：${cause}`}
            {proposal !== '' && `；${say('建议', 'proposal')}：${proposal}`}
          </li>
        ))}
      </ol>
      {opinions.map(({ opinionId, expertRole, text }) => (
        <p key={opinionId} style={PARAGRAPH}>
          {say('专家意见', 'Expert')}（{expertRole}）：{text}
        </p>
      ))}
      {sharings.map((sharing) => (
        <Sharing key={sharing.sharingId} {...props} sharing={sharing} />
      ))}
      {conclusion !== '' && (
        <p style={PARAGRAPH}>
          {say('结论', 'Conclusion')}（{concludedOn}）：{conclusion}
        </p>
      )}
    </Card>
  );
}

function Sharing({ net, analysis, sharing }: Props & { readonly sharing: SharingState }) {
  const { say } = useLanguage();
  const { analysisId, status } = analysis;
  const { sharingId, unitIds, message, answers } = sharing;
  return (
    <div style={PARAGRAPH}>
      {say('通报交流', 'Shared')}：{message}
      {unitIds.map((unitId) => {
        const answer = answers.find((each) => each.unitId === unitId);
        const acts = actsOf([
          status === 'open' && answer === undefined && net.may('AnswerSharing', { unitId }),
          formAct({
            key: 'answer',
            label: say('反馈', 'Answer'),
            title: say('反馈采取的措施', 'Answer with what is done'),
            path: '/api/v1/warning-analyses/{analysisId}/sharings/{sharingId}/answers/{unitId}',
            places: { analysisId, sharingId, unitId },
            draft: 'sharing-answer',
            fields: { measures: { kind: 'long', label: say('采取的措施', 'What is done') } },
            okText: say('反馈', 'Answer'),
          }),
        ]);
        return (
          <Flex key={unitId} gap={8} wrap align="center">
            <strong>{net.unitName(unitId)}</strong>
            {answer === undefined ? (
              <Tag color="orange">{say('待反馈', 'To answer')}</Tag>
            ) : (
              <span>
                {answer.on} {answer.measures}
              </span>
            )}
            <Acts acts={acts} small />
          </Flex>
        );
      })}
    </div>
  );
}

function useAnalysisActs({ net, analysis }: Props): readonly Act[] {
  const { say } = useLanguage();
  const { analysisId, status, findings } = analysis;
  const about = { unitId: net.network.hostUnitId };
  const places = { analysisId };
  const open = status === 'open';
  return actsOf(
    [
      open && net.may('GiveExpertOpinion', about),
      formAct({
        key: 'opinion',
        label: say('登记专家意见', 'Expert opinion'),
        path: '/api/v1/warning-analyses/{analysisId}/opinions',
        places,
        draft: 'expert-opinion',
        fields: {
          expertRole: { kind: 'text', label: say('专家身份', 'The expert is') },
          postId: {
            kind: 'choice',
            label: say('专家岗位', 'Post'),
            help: say('外请的不选', 'None from outside'),
            required: false,
            empty: null,
            choices: net.people.postChoices(),
          },
          text: { kind: 'long', label: say('意见', 'Opinion') },
        },
        okText: say('登记', 'Record'),
      }),
    ],
    [
      open && findings.length > 0 && net.may('ShareAnalysis', about),
      formAct({
        key: 'share',
        label: say('通报交流', 'Share'),
        path: '/api/v1/warning-analyses/{analysisId}/sharings',
        places,
        draft: 'analysis-share',
        fields: {
          unitIds: { kind: 'choice', label: say('通报单位', 'With'), many: true, choices: unitChoices(net) },
          findingIds: {
            kind: 'choice',
            label: say('所通报的问题', 'Findings'),
            many: true,
            choices: findings.map(({ findingId, content }) => ({ value: findingId, label: content })),
          },
          message: { kind: 'long', label: say('通报内容', 'Message') },
        },
        okText: say('通报', 'Share'),
      }),
    ],
    [
      open && net.may('ConcludeAnalysis', about),
      formAct({
        key: 'conclude',
        label: say('形成结论', 'Conclude'),
        kind: 'primary',
        path: '/api/v1/warning-analyses/{analysisId}/conclude',
        places,
        draft: 'analysis-conclude',
        fields: { conclusion: { kind: 'long', label: say('结论', 'Conclusion') } },
      }),
    ],
  );
}

const PARAGRAPH = { margin: '8px 0 0', whiteSpace: 'pre-wrap' } as const;
