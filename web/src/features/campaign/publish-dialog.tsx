/** The office publishes catalogues, flows or grades of some units; the days and the places are the plan's. */
import { Button, Form, Typography } from 'antd';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import type { NoticeSubject } from '../../../../workflows/public-notice/events';
import { useAnswer } from '../../api/use-answer';
import { CommandDialog } from '../../shared/command-dialog';
import { today } from '../../shared/dates';
import { ChoiceField, DayField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { NOTICE_SUBJECT } from '../../../../projections/words/labels';
import { counted } from '../../shared/counted';

interface Fields {
  readonly subject: NoticeSubject;
  readonly title: string;
  readonly unitIds: readonly string[];
  readonly from: string;
}

interface Props {
  readonly campaign: CampaignHeadline;
  readonly onClose: () => void;
}

export function PublishDialog({ campaign, onClose }: Props) {
  const { say } = useLanguage();
  const { campaignId, currentStageId } = campaign;
  return (
    <CommandDialog<'/api/v1/notices', Fields>
      title={say('发布公示', 'Publish')}
      path="/api/v1/notices"
      draft={`notice.${campaignId}`}
      initial={{ from: today() }}
      bodyOf={({ subject, title, unitIds, from }) => ({
        ...{ campaignId, subject, title, from },
        unitIds: [...unitIds],
        stageId: currentStageId ?? '',
      })}
      okText={say('发布', 'Publish')}
      onClose={onClose}
    >
      <PublishFields campaign={campaign} />
    </CommandDialog>
  );
}

function PublishFields({ campaign: { campaignId } }: Pick<Props, 'campaign'>) {
  const { say, told } = useLanguage();
  const form = Form.useFormInstance<Fields>();
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const units =
    useAnswer('/api/v1/campaigns/{campaignId}/matrix', { path: { campaignId } }).data?.data.units ?? [];
  const subject = Form.useWatch('subject', form) as NoticeSubject | undefined;
  const rules = plan?.schemes.publicity ?? {};
  const rule = subject === undefined ? undefined : plan?.schemes.publicity[subject];
  return (
    <>
      <ChoiceField
        name="subject"
        label={say('公示内容', 'What')}
        choices={(Object.keys(NOTICE_SUBJECT) as NoticeSubject[])
          .filter((each) => each in rules)
          .map((value) => ({ value, label: told(NOTICE_SUBJECT[value]) }))}
      />
      {rule !== undefined && (
        <Typography.Paragraph type="secondary">
          {say('方案规定', 'The plan asks for')}：
          {say(
            `${rule.days} 个${rule.dayKind === 'working' ? '工作日' : '日历日'}，${rule.places.join('、')}，${rule.audience === 'public' ? '向社会公开' : '内部公开'}`,
            `${counted(rule.days, `${rule.dayKind} day`)}, ${rule.places.join(', ')}, ${rule.audience}`,
          )}
        </Typography.Paragraph>
      )}
      <TextField name="title" label={say('标题', 'Title')} />
      <ChoiceField
        name="unitIds"
        label={say('所涉单位', 'Units')}
        many
        choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
      />
      <Button
        size="small"
        style={{ marginTop: -12, marginBottom: 12 }}
        onClick={() =>
          form.setFieldValue(
            'unitIds',
            units.map(({ unitId }) => unitId),
          )
        }
      >
        {say('全部单位', 'All units')}
      </Button>
      <DayField name="from" label={say('公示第一天', 'First day')} />
    </>
  );
}
