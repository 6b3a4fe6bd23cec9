/** What whoever looks may do about a unit's assessment, by how far it is. */
import type { AssessedUnit } from '../../../../../projections/assessments/query';
import type { ConsequenceKind } from '../../../../../workflows/plans/assessment-scheme';
import { actsOf, type Act } from '../../../shared/acts';
import { today } from '../../../shared/dates';
import { formAct } from '../../../shared/form-act';
import { useLanguage } from '../../../shared/language';
import { usePeople } from '../../../shared/people';
import type { AssessedProps } from './assessed-card';
import { CheckDialog } from './check-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { ScoresDialog } from './scores-dialog';

export function useAssessmentActs(props: AssessedProps): readonly Act[] {
  const { say } = useLanguage();
  const { unit, campaign, scheme, may, running } = props;
  const people = usePeople(campaign);
  const { unitId, assessmentId, state, rectification, reassessment, commendation } = unit;
  const { campaignId } = campaign;
  if (!running || scheme === undefined) return [];
  const about = { unitId };
  const places = { assessmentId: assessmentId ?? '' };
  const scoring = state === 'begun' || state === 'selfAssessed' || state === 'scored';
  const reported = rectification !== null && rectification.reportedAt !== null;
  const waits = reported && reassessment === null;
  const scores = (kind: 'self' | 'scores' | 'reassessment') => (onClose: () => void) => (
    <ScoresDialog unit={unit} scheme={scheme} kind={kind} onClose={onClose} />
  );
  return actsOf(
    [
      state === null && may('BeginAssessment', about),
      formAct({
        key: 'begin',
        label: say('开始考核', 'Begin'),
        title: say(`开始考核：${unit.name}`, `Assess ${unit.name}`),
        path: '/api/v1/assessments',
        draft: `assessment-begin.${campaignId}.${unitId}`,
        fixed: { campaignId, unitId },
        fields: {},
        okText: say('开始', 'Begin'),
        above: (
          <p>
            {say(
              '开始后单位可以自评，指标按现行方案固定。',
              'The unit may then assess itself; the indicators are fixed as the plan has them now.',
            )}
          </p>
        ),
      }),
    ],
    [
      (state === 'begun' || state === 'selfAssessed') && may('HandInSelfAssessment', about),
      {
        key: 'self',
        label: state === 'begun' ? say('报送自评', 'Assess yourselves') : say('修改自评', 'Change your own'),
        kind: 'primary',
        dialog: scores('self'),
      },
    ],
    [
      (scoring || waits) && may('RecordAssessmentCheck', about),
      {
        key: 'check',
        label: say('登记检查', 'Record a check'),
        dialog: (onClose) => <CheckDialog unit={unit} scheme={scheme} people={people} onClose={onClose} />,
      },
    ],
    [
      scoring && may('ScoreAssessment', about),
      { key: 'score', label: say('打分', 'Score'), kind: 'primary', dialog: scores('scores') },
    ],
    [
      state === 'scored' && may('ConfirmAssessmentResult', about),
      {
        key: 'confirm',
        label: say('确定结果', 'Confirm the result'),
        kind: 'primary',
        dialog: (onClose) => <ConfirmDialog unit={unit} scheme={scheme} onClose={onClose} />,
      },
    ],
    [
      commendation === null && deserves(unit, 'commend') && may('CommendUnit', about),
      formAct({
        key: 'commend',
        label: say('表彰', 'Commend'),
        title: say(`表彰：${unit.name}`, `Commend ${unit.name}`),
        path: '/api/v1/assessments/{assessmentId}/commendation',
        places,
        draft: 'commend',
        fields: {
          title: { kind: 'text', label: say('表彰名称', 'Title') },
          authority: { kind: 'text', label: say('作出机关', 'Authority') },
          documentNumber: { kind: 'text', label: say('文号', 'Document number') },
          on: { kind: 'day', label: say('表彰日期', 'On'), initial: today(), max: today() },
        },
        okText: say('表彰', 'Commend'),
      }),
    ],
    [
      (rectification === null || reassessment !== null) &&
        deserves(unit, 'rectify') &&
        may('OrderUnitRectification', about),
      formAct({
        key: 'order',
        label: say('责令整改', 'Order rectification'),
        title: say(`责令整改：${unit.name}`, `Order rectification: ${unit.name}`),
        path: '/api/v1/assessments/{assessmentId}/rectification',
        places,
        draft: 'unit-rectification',
        fields: {
          content: { kind: 'long', label: say('整改内容', 'What is to be put right') },
          dueOn: { kind: 'day', label: say('整改期限', 'By'), min: today() },
        },
        okText: say('责令整改', 'Order'),
      }),
    ],
    [
      rectification !== null && !reported && may('ReportUnitRectification', about),
      formAct({
        key: 'report',
        label: say('报告整改', 'Report the rectification'),
        kind: 'primary',
        path: '/api/v1/assessments/{assessmentId}/rectification/report',
        places,
        draft: 'unit-rectification-report',
        fields: {
          report: { kind: 'long', label: say('整改情况', 'What was done') },
          evidence: { kind: 'evidence', label: say('佐证材料', 'Evidence') },
        },
        okText: say('报告', 'Report'),
        above: <p>{rectification?.content}</p>,
      }),
    ],
    [
      waits && may('ReassessUnit', about),
      {
        key: 'reassess',
        label: say('再次考核', 'Reassess'),
        kind: 'primary',
        dialog: scores('reassessment'),
      },
    ],
    [
      state === 'confirmed' && may('RecordAccountabilityAction', about),
      formAct({
        key: 'account',
        label: say('记录问责', 'Record accountability'),
        title: say(`记录问责：${unit.name}`, `Record accountability: ${unit.name}`),
        path: '/api/v1/assessments/{assessmentId}/accountability',
        places,
        draft: 'assessment-accountability',
        fields: {
          finding: { kind: 'long', label: say('认定的问题', 'Finding') },
          authority: { kind: 'text', label: say('作出机关', 'Authority') },
          measure: { kind: 'long', label: say('问责措施', 'Measure') },
          personId: {
            kind: 'choice',
            label: say('被问责人员', 'Person'),
            help: say('不选则问责单位', 'None: the unit'),
            required: false,
            empty: null,
            choices: people.personChoices(unitId),
          },
        },
        okText: say('记录', 'Record'),
      }),
    ],
  );
}

/** By what the plan has follow; where it has nothing follow, by the result itself. */
function deserves(
  { state, result, reassessment, consequences }: AssessedUnit,
  of: Extract<ConsequenceKind, 'commend' | 'rectify'>,
): boolean {
  if (state !== 'confirmed') return false;
  if (consequences.some((each) => each.of === of && !each.done)) return true;
  if (of === 'commend') return consequences.length === 0 && result === 'excellent';
  return (reassessment?.result ?? result) === 'unqualified';
}
