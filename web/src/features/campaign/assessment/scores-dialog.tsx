/** Scores on every indicator of the plan: by the unit itself, by the office, or anew after a rectification. */
import { Typography } from 'antd';
import type { AssessedUnit } from '../../../../../projections/assessments/query';
import type { AssessmentScheme, Indicator } from '../../../../../workflows/plans/assessment-scheme';
import type { IndicatorScore } from '../../../../../workflows/assessment/events';
import { CommandDialog } from '../../../shared/command-dialog';
import { LongField, NumberField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';

interface Scored {
  readonly score?: number;
  readonly finding?: string;
  /** How often each deduction was made. */
  readonly times?: Readonly<Record<string, number | null>>;
}

interface Fields {
  readonly scores?: Readonly<Record<string, Scored>>;
  readonly statement?: string;
}

interface Props {
  readonly unit: AssessedUnit;
  readonly scheme: AssessmentScheme;
  readonly kind: 'self' | 'scores' | 'reassessment';
  readonly onClose: () => void;
}

export function ScoresDialog({ unit, scheme, kind, onClose }: Props) {
  const { say } = useLanguage();
  const assessmentId = unit.assessmentId ?? '';
  const titles = {
    self: say('单位自评', 'Self-assessment'),
    scores: say('打分', 'Score'),
    reassessment: say('再次考核', 'Reassess'),
  };
  const known = kind === 'self' || unit.scores.length === 0 ? unit.selfScores : unit.scores;
  const common = {
    title: `${titles[kind]}：${unit.name}`,
    places: { assessmentId },
    draft: `assessment-${kind}.${assessmentId}`,
    initial: { scores: Object.fromEntries(known.map((each) => [each.indicatorId, initialOf(each)])) },
    okText: titles[kind],
    width: 720,
    onClose,
  };
  const scores = (fields: Fields) =>
    scheme.indicators.map((indicator) => scoreOf(indicator, fields.scores?.[indicator.id]));
  const fields = scheme.indicators.map((indicator) => (
    <IndicatorFields key={indicator.id} indicator={indicator} />
  ));
  if (kind === 'self')
    return (
      <CommandDialog<'/api/v1/assessments/{assessmentId}/self', Fields>
        {...common}
        path="/api/v1/assessments/{assessmentId}/self"
        bodyOf={(filled) => ({ scores: scores(filled), statement: filled.statement ?? '' })}
      >
        {fields}
        <LongField name="statement" label={say('自评说明', 'Statement')} />
      </CommandDialog>
    );
  const path =
    kind === 'scores'
      ? '/api/v1/assessments/{assessmentId}/scores'
      : '/api/v1/assessments/{assessmentId}/reassessment';
  return (
    <CommandDialog<typeof path, Fields>
      {...common}
      path={path}
      bodyOf={(filled) => ({ scores: scores(filled) })}
    >
      {fields}
    </CommandDialog>
  );
}

function initialOf({ score, finding, deductions = [] }: IndicatorScore): Scored {
  return {
    score,
    finding,
    times: Object.fromEntries(deductions.map(({ deductionId, times }) => [deductionId, times])),
  };
}

/** With deductions the score is the weight less what is deducted, never below 0. */
function scoreOf({ id, weight, deductions }: Indicator, scored: Scored = {}) {
  const { score = 0, finding = '', times = {} } = scored;
  if (deductions === undefined) return { indicatorId: id, score, finding };
  const made = deductions.flatMap((each) => {
    const often = times[each.id] ?? 0;
    return often === 0 ? [] : [{ deductionId: each.id, times: often, points: each.points }];
  });
  const less = made.reduce((sum, each) => sum + each.times * each.points, 0);
  return {
    indicatorId: id,
    score: Math.max(0, weight - less),
    finding,
    deductions: made.map(({ deductionId, times: often }) => ({ deductionId, times: often })),
  };
}

function IndicatorFields({ indicator }: { readonly indicator: Indicator }) {
  const { say, told } = useLanguage();
  const { id, title, weight, standard, deductions } = indicator;
  return (
    <div style={{ borderTop: '1px solid #f0f0f0', paddingTop: 8 }}>
      <Typography.Text strong>
        {say(`${told(title)}（${weight} 分）`, `${told(title)} (${weight})`)}
      </Typography.Text>
      {standard !== undefined && (
        <Typography.Paragraph type="secondary" style={{ margin: 0 }}>
          {told(standard)}
        </Typography.Paragraph>
      )}
      {deductions === undefined ? (
        <NumberField
          name={['scores', id, 'score']}
          label={say(`${told(title)}得分`, `Score: ${told(title)}`)}
          min={0}
          max={weight}
        />
      ) : (
        deductions.map((each) => (
          <NumberField
            key={each.id}
            name={['scores', id, 'times', each.id]}
            label={say(
              `${told(each.title)}（每次扣 ${each.points} 分），次数`,
              `${told(each.title)} (${each.points} each time), how often`,
            )}
            required={false}
            min={0}
            max={1000}
          />
        ))
      )}
      <LongField
        name={['scores', id, 'finding']}
        label={say(`${told(title)}说明`, `Finding: ${told(title)}`)}
        required={false}
        rows={1}
      />
    </div>
  );
}
