/**
 * The hand-in of the whole: what it would lack at this moment, what the unit answers in place of it (零报告), who answers for each
 * grade, and then one button. What was handed in is frozen as it stands.
 */
import { Alert, Button, Card, Checkbox, Empty, Flex, Form, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { MatrixCell } from '../../../../projections/matrix/query';
import type { StageDeadlines } from '../../../../projections/deadlines/query';
import type { SubmissionContent } from '../../../../workflows/plans/plan';
import { useSession } from '../../app/session';
import { useAll, useAnswer } from '../../api/use-answer';
import { useCommand } from '../../api/use-command';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { CELL_STATUS, CONTENT } from '../../../../projections/words/labels';
import { ProblemAlert } from '../../shared/problem-alert';
import type { Place } from './place';

export function HandInStep({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { campaign, stages, unit } = place;
  const nameOf = useNames(place);
  const query = useAnswer('/api/v1/campaigns/{campaignId}/matrix', {
    path: { campaignId: campaign.campaignId },
    query: { unit: unit.unitId },
  });
  return (
    <Answered query={query}>
      {({ units }) => {
        const cells = units.find(({ unitId }) => unitId === unit.unitId)?.cells ?? [];
        const open = stages.filter(
          (stage) => stage.openedOn !== null && cells.some(({ stageId }) => stageId === stage.stageId),
        );
        if (open.length === 0)
          return (
            <Empty
              description={say('目前没有要求本单位报送的阶段', 'No stage asks the unit for anything now')}
            />
          );
        return (
          <Flex vertical gap={12}>
            {open.toReversed().map((stage) => (
              <Stage
                key={stage.stageId}
                place={place}
                stage={stage}
                cell={cells.find(({ stageId }) => stageId === stage.stageId) as MatrixCell}
                nameOf={nameOf}
              />
            ))}
          </Flex>
        );
      }}
    </Answered>
  );
}

interface StageProps {
  readonly place: Place;
  readonly stage: StageDeadlines;
  readonly cell: MatrixCell;
  readonly nameOf: (subjectId: string) => string;
}

function Stage({ place, stage, cell, nameOf }: StageProps) {
  const { say, told, labelled, listed } = useLanguage();
  const { who } = useSession();
  const { campaign, unit, may } = place;
  const { campaignId } = campaign;
  const { stageId } = stage;
  const [asked, setAsked] = useState<'handIn' | 'withdraw' | null>(null);
  const begin = useCommand('/api/v1/submissions', who ?? null);
  const isOpen = ['open', 'gateRequested', 'rectifying'].includes(stage.status);
  const mayHandIn =
    may.ofUnit('HandInSubmission') && isOpen && cell.status !== 'submitted' && cell.status !== 'accepted';
  const missing = useAnswer(
    '/api/v1/campaigns/{campaignId}/matrix/{unitId}/{stageId}/hand-in',
    { path: { campaignId, unitId: unit.unitId, stageId } },
    { enabled: isOpen && cell.status !== 'accepted' },
  );
  const handIn = async () => {
    // Begun once; after a return, or a withdrawal, it is there.
    if (cell.status === 'notBegun')
      await begin.mutateAsync({ body: { campaignId, stageId, unitId: unit.unitId } }).catch(ifBegun);
    setAsked('handIn');
  };
  return (
    <Card
      size="small"
      title={told(stage.title)}
      extra={<Tag>{told(CELL_STATUS[cell.status])}</Tag>}
      styles={{ title: { whiteSpace: 'normal' } }}
    >
      <Typography.Paragraph>
        {labelled(
          say('要求报送', 'Asked for'),
          listed(stage.contents.map((content) => told(CONTENT[content]))),
        )}
      </Typography.Paragraph>
      <ProblemAlert error={begin.error} />
      {isOpen && cell.status !== 'accepted' && (
        <Answered query={missing} quiet>
          {(items) =>
            items.length === 0 ? (
              <Alert type="success" showIcon title={say('各项已填报齐全', 'Nothing is missing')} />
            ) : (
              <List
                size="small"
                header={<strong>{say(`还缺 ${items.length} 项`, `${items.length} missing`)}</strong>}
                dataSource={[...items]}
                pagination={items.length > 20 ? { pageSize: 20, size: 'small' } : false}
                renderItem={(item) => (
                  <List.Item>{labelled(told(item.text), nameOf(item.subjectId))}</List.Item>
                )}
              />
            )
          }
        </Answered>
      )}
      <Flex gap={8} wrap style={{ marginTop: 12 }}>
        {mayHandIn && (
          <Button type="primary" loading={begin.isPending} onClick={() => void handIn()}>
            {cell.status === 'returned' ? say('重新报送', 'Hand in again') : say('报送', 'Hand in')}
          </Button>
        )}
        {may.ofUnit('WithdrawSubmission') && isOpen && cell.status === 'submitted' && (
          <Button onClick={() => setAsked('withdraw')}>{say('撤回', 'Withdraw')}</Button>
        )}
      </Flex>
      {asked === 'handIn' && <HandIn place={place} stage={stage} onClose={() => setAsked(null)} />}
      {asked === 'withdraw' && (
        <CommandDialog<'/api/v1/submissions/{submissionId}/withdraw', { readonly reason: string }>
          title={say('撤回报送', 'Withdraw')}
          path="/api/v1/submissions/{submissionId}/withdraw"
          places={{ submissionId: `${campaignId}.${stageId}.${unit.unitId}` }}
          draft={`withdraw.${campaignId}.${stageId}.${unit.unitId}`}
          bodyOf={({ reason }) => ({ reason })}
          okText={say('撤回', 'Withdraw')}
          onClose={() => setAsked(null)}
        >
          <LongField name="reason" label={say('理由', 'Reason')} />
        </CommandDialog>
      )}
    </Card>
  );
}

/** Somebody else of the unit has begun it meanwhile: all the better. */
function ifBegun(error: unknown): void {
  if ((error as { readonly code?: string }).code !== 'SUBMISSION.ALREADY_BEGUN') throw error;
}

/** What is missing, by its name where the place knows it. */
function useNames({ campaign, unit, posts, plan }: Place): (subjectId: string) => string {
  const { told } = useLanguage();
  const { campaignId } = campaign;
  const { unitId } = unit;
  const powers = useAll('/api/v1/units/{unitId}/catalogues/powers', {
    path: { unitId },
    query: { campaign: campaignId },
  }).data?.data;
  const points = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { unit: unitId },
  }).data?.data;
  const names = new Map([
    ...plan.schemes.grades.map(({ level, label }) => [`level-${level}`, told(label)] as const),
    ...(points ?? []).map(({ riskPointId, manifestation }) => [riskPointId, manifestation] as const),
    ...(powers ?? []).map(({ powerId, name }) => [powerId, name] as const),
    ...posts.map(({ postId, name }) => [postId, name] as const),
  ]);
  return (subjectId) => names.get(subjectId) ?? subjectId;
}

interface Fields {
  readonly nil?: readonly SubmissionContent[];
  readonly nilReason?: string;
  /** By grade: `post person`. */
  readonly responsible?: Readonly<Record<string, string>>;
  readonly note?: string;
}

interface HandInProps {
  readonly place: Place;
  readonly stage: StageDeadlines;
  readonly onClose: () => void;
}

function HandIn({ place, stage, onClose }: HandInProps) {
  const { say, told, labelled } = useLanguage();
  const { campaign, unit, plan, posts } = place;
  const submissionId = `${campaign.campaignId}.${stage.stageId}.${unit.unitId}`;
  const tiers = stage.contents.includes('measures') ? plan.schemes.responsibility : [];
  const holders = posts.flatMap(({ postId, name, rank, holders: held }) =>
    held.map((holder) => ({
      value: `${postId} ${holder.personId}`,
      label: `${holder.name}（${name}）`,
      rank,
    })),
  );
  return (
    <CommandDialog<'/api/v1/submissions/{submissionId}/hand-in', Fields>
      title={`${unit.name} · ${say('报送', 'hand in')}`}
      path="/api/v1/submissions/{submissionId}/hand-in"
      places={{ submissionId }}
      draft={`hand-in.${submissionId}`}
      bodyOf={({ nil = [], nilReason = '', responsible = {}, note = '' }) => ({
        nilReturns: nil.map((content) => ({ content, reason: nilReason })),
        responsibilities: tiers.flatMap(({ level }) => {
          const [postId, personId] = (responsible[level] ?? '').split(' ');
          return postId === undefined || personId === undefined ? [] : [{ level, postId, personId }];
        }),
        note,
      })}
      okText={say('报送', 'Hand in')}
      onClose={onClose}
    >
      <Typography.Paragraph>
        {say(
          '报送后，此刻的内容即固定；之后的改动另作记录。',
          'What is handed in is frozen as it stands; what changes later is recorded beside it.',
        )}
      </Typography.Paragraph>
      {tiers.map(({ level, label, rank }) => (
        <ChoiceField
          key={level}
          name={['responsible', String(level)]}
          label={labelled(say('分级负责', 'Answers for'), `${gradeName(level)}（${told(label)}）`)}
          required={false}
          choices={holders.filter((holder) => holder.rank === rank)}
        />
      ))}
      <Form.Item name="nil" label={say('零报告（本单位确无此项内容）', 'Nothing to hand in for')}>
        <Checkbox.Group
          options={stage.contents.map((content) => ({ value: content, label: told(CONTENT[content]) }))}
        />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          ((getFieldValue('nil') as readonly string[] | undefined) ?? []).length > 0 && (
            <LongField name="nilReason" label={say('零报告的理由', 'Why there is none')} />
          )
        }
      </Form.Item>
      <LongField name="note" label={say('说明', 'Note')} required={false} rows={2} />
    </CommandDialog>
  );

  function gradeName(level: number): string {
    const label = plan.schemes.grades.find((grade) => grade.level === level)?.label;
    return label === undefined ? String(level) : told(label);
  }
}
