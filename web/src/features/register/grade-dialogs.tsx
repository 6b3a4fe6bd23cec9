/** A step of the grading, and the approval: another grade than the last one rated needs its reason. */
import { Form } from 'antd';
import type { RiskPointDetail } from '../../../../projections/register/point-query';
import type { GradeLabel, GradeLevel, Plan } from '../../../../workflows/plans/plan';
import type { RatingStep } from '../../../../workflows/risk-point/events';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, LongField } from '../../shared/fields';
import { GradeTag } from '../../shared/grade-tag';
import { useLanguage } from '../../shared/language';
import { RATING_STEP } from '../../../../projections/words/office-labels';
import { RatingFields, type RatingFieldsValue } from '../../shared/rating-fields';

interface Props {
  readonly point: RiskPointDetail;
  readonly plan: Plan;
  readonly onClose: () => void;
}

export function RateDialog({ point, plan, step, onClose }: Props & { readonly step: RatingStep }) {
  const { say, told } = useLanguage();
  const { riskPointId, revision, likelihood, severity, level, manifestation } = point;
  return (
    <CommandDialog<'/api/v1/risk-points/{riskPointId}/ratings', RatingFieldsValue>
      title={told(RATING_STEP[step])}
      path="/api/v1/risk-points/{riskPointId}/ratings"
      places={{ riskPointId }}
      ifMatch={revision}
      draft={`rating.${step}.${riskPointId}.${revision}`}
      initial={{
        ...(likelihood === null ? {} : { likelihood }),
        ...(severity === null ? {} : { severity }),
        ...(level === null ? {} : { level }),
      }}
      bodyOf={({ reason, ...rated }) => ({
        ...rated,
        step,
        ...(reason === undefined || reason === '' ? {} : { reason }),
      })}
      okText={say('评定', 'Rate')}
      onClose={onClose}
    >
      <p>
        <strong>{manifestation}</strong>
      </p>
      <RatingFields plan={plan} />
    </CommandDialog>
  );
}

interface ApproveFields {
  readonly level: GradeLevel;
  readonly reason?: string;
}

interface ApproveProps extends Props {
  /** Those that whoever acts may approve. */
  readonly levels: readonly GradeLabel[];
}

export function ApproveDialog({ point, plan, levels, onClose }: ApproveProps) {
  const { say } = useLanguage();
  const { riskPointId, revision, level, manifestation } = point;
  return (
    <CommandDialog<'/api/v1/risk-points/{riskPointId}/approval', ApproveFields>
      title={say('审定等级', 'Approve the grade')}
      path="/api/v1/risk-points/{riskPointId}/approval"
      places={{ riskPointId }}
      ifMatch={revision}
      draft={`approval.${riskPointId}.${revision}`}
      initial={levels.some((each) => each.level === level) && level !== null ? { level } : {}}
      bodyOf={({ level: approved, reason = '' }) => ({
        level: approved,
        decisionId: null,
        ...(reason === '' ? {} : { basis: { reason } }),
      })}
      okText={say('审定', 'Approve')}
      onClose={onClose}
    >
      <p>
        <strong>{manifestation}</strong>
      </p>
      <p>
        {say('最近一次评定', 'Last rated')}：<GradeTag level={level} plan={plan} />
      </p>
      <ApproveFields levels={levels} rated={level} />
    </CommandDialog>
  );
}

function ApproveFields({
  levels,
  rated,
}: {
  readonly levels: readonly GradeLabel[];
  readonly rated: GradeLevel | null;
}) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<ApproveFields>();
  const level = Form.useWatch('level', form) as GradeLevel | undefined;
  return (
    <>
      <ChoiceField
        name="level"
        label={say('审定等级', 'Grade')}
        choices={levels.map((grade) => ({
          value: grade.level,
          label: `${told(grade.label)}（${told(grade.colourLabel)}）`,
        }))}
      />
      {level !== undefined && rated !== null && level !== rated && (
        <LongField name="reason" label={say('与评定等级不一致的理由', 'Why not the grade rated')} />
      )}
    </>
  );
}
