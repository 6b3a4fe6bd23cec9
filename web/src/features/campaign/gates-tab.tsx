/** The gate of the present stage: what is missing, criterion by criterion, and, for the leadership group, its decision. */
import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button, Card, Collapse, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { CampaignHeadline, GateDecisionAnswer } from '../../../../projections/campaigns/query';
import type { GateFinding } from '../../../../workflows/gates/gate-finding';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { DateText } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { usePeople } from '../../shared/people';
import { useRights } from '../../shared/rights';
import { Blockers } from './blockers';
import { DecideGate } from './decide-gate';
import { ExceptionsCard } from './exceptions-card';

export function GatesTab({ campaign }: { readonly campaign: CampaignHeadline }) {
  const { say, told } = useLanguage();
  const { campaignId, currentStageId } = campaign;
  // As it was when the dialog was opened: somebody else may decide meanwhile, and then it is this gate that is refused.
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const decided = useAnswer('/api/v1/campaigns/{campaignId}/gates', { path: { campaignId } });
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } });
  const titleOf = (stageId: string) =>
    told(
      stages.data?.data.stages.find((each) => each.stageId === stageId)?.title ?? {
        zh: stageId,
        en: stageId,
      },
    );
  return (
    <Flex vertical gap={16}>
      {currentStageId !== null && (
        <PresentGate
          campaign={campaign}
          stageId={currentStageId}
          onDecide={(findings) => setDeciding({ stageId: currentStageId, findings })}
        />
      )}
      {deciding !== null && (
        <DecideGate
          campaignId={campaignId}
          stageTitle={titleOf(deciding.stageId)}
          {...deciding}
          onClose={() => setDeciding(null)}
        />
      )}
      <ExceptionsCard campaign={campaign} titleOf={titleOf} />
      <Card title={say('已作出的决定', 'Decisions taken')}>
        <Answered query={decided} empty={say('还没有关口决定', 'No gate has been decided yet')}>
          {(decisions) => <Decisions campaign={campaign} decisions={decisions} titleOf={titleOf} />}
        </Answered>
      </Card>
    </Flex>
  );
}

interface Deciding {
  readonly stageId: string;
  readonly findings: readonly GateFinding[];
}

interface PresentGateProps {
  readonly campaign: CampaignHeadline;
  readonly stageId: string;
  readonly onDecide: (findings: readonly GateFinding[]) => void;
}

function PresentGate({ campaign, stageId, onDecide }: PresentGateProps) {
  const { say, told } = useLanguage();
  const may = useRights(campaign);
  const { campaignId, status } = campaign;
  const missing = useAnswer('/api/v1/campaigns/{campaignId}/stages/{stageId}/missing', {
    path: { campaignId, stageId },
  });
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } });
  const stage = stages.data?.data.stages.find((each) => each.stageId === stageId);
  const findings = missing.data?.data ?? [];
  const isAsked = stage?.status === 'gateRequested';
  const running = status === 'running';
  const places = { campaignId, stageId };
  const acts = actsOf(
    [
      running && !isAsked && may('RequestGate'),
      formAct({
        key: 'request',
        label: say('提请关口', 'Ask for the gate'),
        kind: 'primary',
        path: '/api/v1/campaigns/{campaignId}/stages/{stageId}/gate/request',
        places,
        draft: 'gate-request',
        fields: { note: { kind: 'long', label: say('说明', 'Note'), required: false, empty: '' } },
        okText: say('提请', 'Ask'),
      }),
    ],
    [
      running && isAsked && may('WithdrawGateRequest'),
      formAct({
        key: 'withdraw',
        label: say('撤回提请', 'Withdraw the request'),
        path: '/api/v1/campaigns/{campaignId}/stages/{stageId}/gate/withdraw',
        places,
        draft: 'gate-withdraw',
        fields: { reason: { kind: 'long', label: say('理由', 'Reason') } },
        okText: say('撤回', 'Withdraw'),
      }),
    ],
  );
  return (
    <Card
      title={`${say('当前关口', 'Present gate')}：${stage === undefined ? stageId : told(stage.title)}`}
      styles={{ title: { whiteSpace: 'normal' } }}
      extra={
        <Flex gap={8} wrap>
          <Acts acts={acts} />
          {running && isAsked && may('DecideGate') && (
            <Button type="primary" onClick={() => onDecide(findings)}>
              {say('作出决定', 'Decide')}
            </Button>
          )}
        </Flex>
      }
    >
      <Answered query={missing} empty={say('此关口没有条件', 'The gate has no criteria')}>
        {(answers) => <Findings findings={answers} />}
      </Answered>
    </Card>
  );
}

function Findings({ findings }: { readonly findings: readonly GateFinding[] }) {
  const { say, told } = useLanguage();
  const passed = findings.filter((finding) => finding.passed).length;
  return (
    <>
      <Typography.Paragraph>
        {say(
          `${findings.length} 个条件，已满足 ${passed} 个`,
          `${passed} of ${findings.length} criteria hold`,
        )}
      </Typography.Paragraph>
      <Collapse
        items={findings.map((finding) => ({
          key: `${finding.rule}@${finding.version}`,
          label: (
            <Flex gap={8} align="center" wrap>
              {finding.passed ? (
                <CheckCircleFilled style={{ color: '#389e0d' }} aria-label={say('满足', 'holds')} />
              ) : (
                <CloseCircleFilled style={{ color: '#cf1322' }} aria-label={say('未满足', 'does not hold')} />
              )}
              <span>{told(finding.title)}</span>
              {!finding.passed && (
                <Tag color="red">
                  {say(`还差 ${finding.blockerCount} 项`, `${finding.blockerCount} missing`)}
                </Tag>
              )}
            </Flex>
          ),
          children: finding.passed ? say('已满足', 'It holds') : <Blockers finding={finding} />,
        }))}
      />
    </>
  );
}

interface DecisionsProps {
  readonly campaign: CampaignHeadline;
  readonly decisions: readonly GateDecisionAnswer[];
  readonly titleOf: (stageId: string) => string;
}

function Decisions({ campaign, decisions, titleOf }: DecisionsProps) {
  const { say, told } = useLanguage();
  const people = usePeople(campaign);
  const postOf = (postId: string) => people.posts.find((each) => each.postId === postId)?.name ?? postId;
  const outcome = {
    passed: { zh: '过关', en: 'Passed', colour: 'green' },
    passedWithExceptions: { zh: '附例外过关', en: 'Passed with exceptions', colour: 'gold' },
    returned: { zh: '退回整改', en: 'Returned', colour: 'red' },
  } as const;
  return (
    <Collapse
      items={[...decisions].reverse().map((decision) => ({
        key: decision.ordinal,
        label: (
          <Flex gap={12} wrap>
            <Tag color={outcome[decision.outcome].colour}>{told(outcome[decision.outcome])}</Tag>
            <span>{titleOf(decision.stageId)}</span>
            <DateText date={decision.decidedOn} />
          </Flex>
        ),
        children: (
          <>
            <p>
              {say('决定人', 'Decided by')}：{people.personName(decision.actor.personId)}（
              {postOf(decision.actor.postId)}）
              {decision.reason !== '' && `；${say('理由', 'reason')}：${decision.reason}`}
            </p>
            <Typography.Title level={5}>
              {say('决定当时各条件的答复', 'What the criteria answered then')}
            </Typography.Title>
            <Findings findings={decision.findings} />
          </>
        ),
      }))}
    />
  );
}
