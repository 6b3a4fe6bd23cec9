/**
 * 审定等级: what whoever looks may do with a risk point as it stands: rate it, sign an opinion, approve its grade, monitor it, dispose
 * of it, open its grading anew, close it. Offered by the rights table and the plan's steps; the server has the last word.
 */
import { Link } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { RiskPointDetail } from '../../../../projections/register/point-query';
import type { Bilingual } from '../../../../workflows/kernel/text';
import type { GradingStep, OpinionKind, Plan } from '../../../../workflows/plans/plan';
import type { RatingStep } from '../../../../workflows/risk-point/events';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf, type Act } from '../../shared/acts';
import { today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { RATING_STEP, REGRADE_CAUSE } from '../../../../projections/words/office-labels';
import { choicesOf, type Choice } from '../../shared/choice';
import { useRights, type May } from '../../shared/rights';
import { ApproveDialog, RateDialog } from './grade-dialogs';

interface Props {
  readonly point: RiskPointDetail;
  readonly campaign: CampaignHeadline;
  readonly plan: Plan;
}

export function PointActs({ point, campaign, plan }: Props) {
  const { say } = useLanguage();
  const may = useRights(campaign);
  const { campaignId, state, carriedTo, approvedInRound } = point;
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } }).data?.data
    .stages;
  const grading = stages?.some(({ kind, openedOn }) => kind === 'grading' && openedOn !== null) ?? false;
  const acts = useActs({ point, plan, may, grading });
  if (campaign.status !== 'running' || carriedTo !== null || state === 'closed') return null;
  const waitsForApproval = grading && !approvedInRound && nextStep(point, plan) === 'approval';
  return (
    <>
      <div style={{ marginTop: 12 }}>
        <Acts acts={acts} />
      </div>
      {waitsForApproval && may('ProposeDecision') && (
        <p style={{ marginBottom: 0 }}>
          <Link to={`/campaigns/${campaignId}?tab=decisions`}>
            {say('评定已完成，可提请集体决策审定', 'It is rated: a collective decision may be proposed')}
          </Link>
        </p>
      )}
    </>
  );
}

interface Offered {
  readonly point: RiskPointDetail;
  readonly plan: Plan;
  readonly may: May;
  /** The stage of grading has been opened. */
  readonly grading: boolean;
}

function useActs({ point, plan, may, grading }: Offered): readonly Act[] {
  const { say, told } = useLanguage();
  const { riskPointId, unitId, postId, state, revision, approvedInRound } = point;
  const places = { riskPointId };
  const about = { unitId, postIds: [postId] };
  const ungraded = state === 'found' || state === 'rating';
  const next = nextStep(point, plan);
  // 分级负责: it ends by the rank that may give its grade.
  const ofRank =
    point.level === null ||
    point.level === 3 ||
    may('ApproveRiskGrade', { ...about, data: { level: point.level } });
  const closing = useClosingDecisions(point);
  const levels = plan.schemes.grades.filter(({ level }) =>
    may('ApproveRiskGrade', { ...about, data: { level } }),
  );
  const opinion = nextOpinion(point, plan);
  const rates = rateableSteps(point, plan).map((step): readonly [boolean, Act] => [
    grading && ungraded && may('RateRiskPoint', { ...about, data: { step } }),
    {
      key: step,
      label: point.stepsDone.includes(step)
        ? say(`修改${told(RATING_STEP[step])}`, `Change: ${told(RATING_STEP[step])}`)
        : told(RATING_STEP[step]),
      ...(step === next ? { kind: 'primary' as const } : {}),
      dialog: (onClose) => <RateDialog point={point} plan={plan} step={step} onClose={onClose} />,
    },
  ]);
  return actsOf(
    ...rates,
    [
      grading &&
        opinion !== undefined &&
        state !== 'disposed' &&
        may('SignOpinion', { ...about, data: { opinion: opinion.opinion } }),
      formAct({
        key: 'sign',
        label: say(
          `签署${opinion === undefined ? '' : told(opinion.label)}`,
          `Sign: ${opinion === undefined ? '' : told(opinion.label)}`,
        ),
        title: say('签署意见', 'Sign an opinion'),
        path: '/api/v1/risk-points/{riskPointId}/opinions',
        places,
        draft: `opinion.${opinion?.opinion ?? ''}`,
        fixed: { opinion: opinion?.opinion ?? 'unit' },
        fields: {
          text: { kind: 'long', label: say('意见', 'Opinion') },
          signedOn: {
            kind: 'day',
            label: say('签署日期', 'Signed on'),
            initial: today(),
            max: today(),
          },
        },
        okText: say('签署', 'Sign'),
        above: <Manifestation point={point} />,
      }),
    ],
    [
      grading && ungraded && !approvedInRound && next === 'approval' && levels.length > 0,
      {
        key: 'approve',
        label: say('审定等级', 'Approve the grade'),
        kind: 'primary',
        dialog: (onClose) => <ApproveDialog point={point} plan={plan} levels={levels} onClose={onClose} />,
      },
    ],
    [
      ['controlled', 'monitored'].includes(state) && may('MonitorRiskPoint', about),
      formAct({
        key: 'monitor',
        label: say('登记监控', 'Record monitoring'),
        title: say('登记监控情况', 'Record monitoring'),
        path: '/api/v1/risk-points/{riskPointId}/monitoring',
        places,
        draft: 'monitor',
        fields: {
          on: { kind: 'day', label: say('检查日期', 'Checked on'), initial: today(), max: today() },
          sound: {
            kind: 'yesNo',
            label: say('是否正常', 'Is it sound?'),
            yes: say('正常', 'Sound'),
            no: say('不正常', 'Not sound'),
          },
          finding: { kind: 'long', label: say('监控情况', 'What was found') },
        },
        okText: say('登记', 'Record'),
        above: <Manifestation point={point} />,
      }),
    ],
    [
      ['controlled', 'monitored'].includes(state) && ofRank && may('DisposeRiskPoint', about),
      formAct({
        key: 'dispose',
        label: say('处置', 'Dispose of the risk'),
        title: say('登记处置', 'Dispose of the risk'),
        path: '/api/v1/risk-points/{riskPointId}/disposal',
        places,
        ifMatch: revision,
        draft: 'dispose',
        fields: { action: { kind: 'long', label: say('处置情况', 'What was done') } },
        okText: say('登记', 'Record'),
        above: <Manifestation point={point} />,
      }),
    ],
    [
      !ungraded && may('ReopenRiskGrading', about),
      formAct({
        key: 'regrade',
        label: say('重新定级', 'Grade anew'),
        title: say('重新定级', 'Open the grading anew'),
        path: '/api/v1/risk-points/{riskPointId}/regrade',
        places,
        ifMatch: revision,
        draft: 'regrade',
        fields: {
          cause: {
            kind: 'choice',
            label: say('原因', 'Cause'),
            choices: choicesOf(REGRADE_CAUSE, told),
          },
          reason: { kind: 'long', label: say('理由', 'Reason') },
        },
        above: (
          <>
            <Manifestation point={point} />
            <p>
              {say('原等级在重新审定前继续有效。', 'The grade stands until another one has been approved.')}
            </p>
          </>
        ),
      }),
    ],
    [
      ofRank && may('CloseRiskPoint', about),
      formAct({
        key: 'close',
        label: say('关闭', 'Close'),
        kind: 'danger',
        title: say('关闭风险点', 'Close the risk point'),
        path: '/api/v1/risk-points/{riskPointId}/close',
        places,
        ifMatch: revision,
        draft: 'close',
        fields: {
          reason: { kind: 'long', label: say('理由', 'Reason') },
          ...(closing === null
            ? {}
            : {
                decisionId: {
                  kind: 'choice',
                  label: say('同意关闭的集体决策', 'The collective decision to close it'),
                  help: say(
                    '等级由集体决定，关闭也须集体决定',
                    'Its grade was decided collectively, and so is its end',
                  ),
                  ...closing,
                },
              }),
        },
        okText: say('关闭风险点', 'Close'),
        above: <Manifestation point={point} />,
      }),
    ],
  );
}

interface ClosingDecisions {
  readonly required: boolean;
  readonly choices: readonly Choice[];
}

/**
 * Those adopted that give no grades. Needed where a body gave it, which is not seen any more once the point is graded anew or was
 * carried over: it can be named there too. Null where none ever is: the grade is the section's own.
 */
function useClosingDecisions({ campaignId, level, decisionId }: RiskPointDetail): ClosingDecisions | null {
  const decisions = useAnswer('/api/v1/campaigns/{campaignId}/decisions', { path: { campaignId } }).data
    ?.data;
  if (level === 3) return null;
  const adopted = (decisions ?? []).filter(
    ({ status, subject }) => status === 'adopted' && subject === 'other',
  );
  return {
    required: decisionId !== null,
    choices: adopted.map((each) => ({ value: each.decisionId, label: each.matter })),
  };
}

function Manifestation({ point }: { readonly point: RiskPointDetail }) {
  return (
    <p>
      <strong>{point.manifestation}</strong>
    </p>
  );
}

/** The first step of the plan that is not done; undefined after the last. */
function nextStep({ stepsDone }: RiskPointDetail, { schemes }: Plan): GradingStep | undefined {
  return schemes.gradingSteps.find((step) => !stepsDone.includes(step));
}

/** Those before which every step is done. */
function rateableSteps({ stepsDone }: RiskPointDetail, { schemes }: Plan): readonly RatingStep[] {
  const steps = schemes.gradingSteps;
  return steps.filter(
    (step, place): step is RatingStep =>
      step !== 'approval' &&
      step !== 'publicity' &&
      steps.slice(0, place).every((each) => stepsDone.includes(each)),
  );
}

/** They stand below each other on the form: the next is signed. */
function nextOpinion(
  { opinions }: RiskPointDetail,
  { schemes }: Plan,
): { readonly opinion: OpinionKind; readonly label: Bilingual } | undefined {
  return schemes.opinions.find(({ opinion }) => !opinions.includes(opinion));
}
