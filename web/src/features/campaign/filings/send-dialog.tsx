/** A filing sent upward: for which gate, about what, to whom, with which documents; and sent again after a refusal. */
import { Form } from 'antd';
import type { CampaignHeadline, FilingAnswer } from '../../../../../projections/campaigns/query';
import { FILING_SUBJECT } from '../../../../../projections/words/office-labels';
import type { FilingDocument, FilingSubject } from '../../../../../workflows/filing/events';
import { useAll, useAnswer } from '../../../api/use-answer';
import { choicesOf } from '../../../shared/choice';
import { CommandDialog } from '../../../shared/command-dialog';
import { today } from '../../../shared/dates';
import { ChoiceField, DayField, TextField } from '../../../shared/fields';
import { FormRows } from '../../../shared/form-rows';
import { useLanguage } from '../../../shared/language';
import { usePeople } from '../../../shared/people';

/** What is sent anew each time. */
interface Sending {
  readonly documents: readonly FilingDocument[];
  readonly riskPointIds?: readonly string[];
  readonly sentOn: string;
}

interface Fields extends Sending {
  readonly subject: FilingSubject;
  readonly stageId: string;
  readonly recipient: string;
  readonly decisionIds?: readonly string[];
}

interface Props {
  readonly campaign: CampaignHeadline;
  readonly onClose: () => void;
}

interface SendProps extends Props {
  /** What a gate asks for. */
  readonly asked?: Pick<Fields, 'subject' | 'stageId'>;
}

const EMPTY: FilingDocument = { title: '', documentNumber: '' };

export function SendDialog({ campaign, asked, onClose }: SendProps) {
  const { say } = useLanguage();
  const { campaignId, currentStageId } = campaign;
  const ofStage = currentStageId === null ? {} : { stageId: currentStageId };
  return (
    <CommandDialog<'/api/v1/filings', Fields>
      title={say('报送备案', 'Send a filing')}
      path="/api/v1/filings"
      draft={['filing', campaignId, ...(asked === undefined ? [] : [asked.stageId, asked.subject])].join('.')}
      initial={{ documents: [EMPTY], sentOn: today(), ...ofStage, ...asked }}
      bodyOf={({ subject, stageId, recipient, decisionIds = [], ...sending }) => ({
        ...{ campaignId, subject, stageId, recipient },
        decisionIds: subject === 'decisions' ? [...decisionIds] : [],
        ...sent(subject, sending),
      })}
      okText={say('报送', 'Send')}
      width={720}
      onClose={onClose}
    >
      <SendFields campaign={campaign} />
    </CommandDialog>
  );
}

export function ResendDialog({ campaign, filing, onClose }: Props & { readonly filing: FilingAnswer }) {
  const { say, told } = useLanguage();
  const { filingId, subject, documents, riskPointIds, sentOn } = filing;
  return (
    <CommandDialog<'/api/v1/filings/{filingId}/resend', Sending>
      title={`${say('重新报送', 'Send again')}：${told(FILING_SUBJECT[subject])}`}
      path="/api/v1/filings/{filingId}/resend"
      places={{ filingId }}
      draft={`filing-resend.${filingId}.${sentOn}`}
      initial={{ documents, riskPointIds, sentOn: today() }}
      bodyOf={(sending) => sent(subject, sending)}
      okText={say('重新报送', 'Send again')}
      width={720}
      onClose={onClose}
    >
      <SendingFields campaign={campaign} subject={subject} />
    </CommandDialog>
  );
}

const NAMES_POINTS: readonly FilingSubject[] = ['grades', 'leadersGrades'];

function sent(subject: FilingSubject, { documents, riskPointIds = [], sentOn }: Sending) {
  return {
    documents: [...documents],
    riskPointIds: NAMES_POINTS.includes(subject) ? [...riskPointIds] : [],
    sentOn,
  };
}

function SendFields({ campaign }: Pick<Props, 'campaign'>) {
  const { say, told } = useLanguage();
  const { campaignId } = campaign;
  const subject = Form.useWatch('subject', Form.useFormInstance<Fields>()) as FilingSubject | undefined;
  const stages = useAnswer('/api/v1/campaigns/{campaignId}/stages', { path: { campaignId } }).data?.data;
  return (
    <>
      <ChoiceField
        name="subject"
        label={say('备案事项', 'What is filed')}
        choices={choicesOf(FILING_SUBJECT, told)}
      />
      <ChoiceField
        name="stageId"
        label={say('所属阶段', 'Stage')}
        choices={(stages?.stages ?? []).map(({ stageId, title }) => ({ value: stageId, label: told(title) }))}
      />
      <TextField
        name="recipient"
        label={say('受理机关', 'Recipient')}
        help={say('如：市纪委', 'e.g. the discipline inspection of the city')}
      />
      {subject === 'decisions' && <DecisionsField campaignId={campaignId} />}
      {subject !== undefined && <SendingFields campaign={campaign} subject={subject} />}
    </>
  );
}

function DecisionsField({ campaignId }: Pick<CampaignHeadline, 'campaignId'>) {
  const { say } = useLanguage();
  const decisions = useAnswer('/api/v1/campaigns/{campaignId}/decisions', { path: { campaignId } }).data
    ?.data;
  const adopted = (decisions ?? []).filter(({ status }) => status === 'adopted');
  return (
    <ChoiceField
      name="decisionIds"
      label={say('所报集体决策', 'Decisions')}
      help={say('已通过的集体决策', 'Those adopted')}
      many
      choices={adopted.map(({ decisionId, matter, takenOn }) => ({
        value: decisionId,
        label: `${matter}（${takenOn ?? ''}）`,
      }))}
    />
  );
}

interface SendingProps {
  readonly campaign: CampaignHeadline;
  readonly subject: FilingSubject;
}

function SendingFields({ campaign, subject }: SendingProps) {
  const { say } = useLanguage();
  return (
    <>
      {NAMES_POINTS.includes(subject) && <PointsField campaign={campaign} subject={subject} />}
      <FormRows
        name="documents"
        title={(number) => say(`文件 ${number}`, `Document ${number}`)}
        empty={EMPTY}
        children={(place) => (
          <>
            <TextField name={[place, 'title']} label={say('文件名称', 'Title')} />
            <TextField name={[place, 'documentNumber']} label={say('文号', 'Number')} />
          </>
        )}
      />
      <DayField name="sentOn" label={say('报送日期', 'Sent on')} max={today()} />
    </>
  );
}

/** The gate asks which leaders' points were reported; a filing of the grades that names none reports all. */
function PointsField({ campaign, subject }: SendingProps) {
  const { say } = useLanguage();
  const { campaignId } = campaign;
  const people = usePeople(campaign);
  const ofLeaders = subject === 'leadersGrades';
  const points = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
  }).data?.data;
  const leaders = new Set(people.posts.filter(({ rank }) => rank === 'leader').map(({ postId }) => postId));
  return (
    <ChoiceField
      name="riskPointIds"
      label={say('所报风险点', 'Risk points')}
      required={ofLeaders}
      help={
        ofLeaders
          ? say('领导岗位的风险点', 'Those on leaders’ posts')
          : say('不选即为全部风险点', 'Left out, all of them are reported')
      }
      many
      choices={(points ?? [])
        .filter(({ postId }) => !ofLeaders || leaders.has(postId))
        .map(({ riskPointId, unitName, manifestation }) => ({
          value: riskPointId,
          label: `${unitName} · ${manifestation}`,
        }))}
    />
  );
}
