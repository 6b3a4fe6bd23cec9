/** A power as a request would have it; of a revision that waits, what it changes stands beside what holds now. */
import { Descriptions, Typography } from 'antd';
import type { CampaignHeadline } from '../../../projections/campaigns/query';
import type { PowerRequestAnswer } from '../../../projections/register/power-request-query';
import { POWER_KIND } from '../../../projections/words/labels';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { PowerDescription } from '../../../workflows/power/events';
import { useAnswer } from '../api/use-answer';
import { useLanguage } from './language';
import { usePeople } from './people';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly request: PowerRequestAnswer;
}

export function PowerAsked({ campaign, request }: Props) {
  const { told } = useLanguage();
  const { powerId, kind, state, description } = request;
  const lines = useLines(campaign);
  const now = useAnswer(
    '/api/v1/powers/{id}',
    { path: { id: powerId } },
    { enabled: kind === 'revision' && state === 'asked' },
  ).data?.data;
  if (description === null) return null;
  return (
    <Descriptions
      size="small"
      column={1}
      style={{ marginBottom: 12 }}
      items={lines.map(({ key, label, textOf }) => ({
        key,
        label: told(label),
        children: <Change before={now === undefined ? undefined : textOf(now)} after={textOf(description)} />,
      }))}
    />
  );
}

function Change({ before, after }: { readonly before: string | undefined; readonly after: string }) {
  if (before === undefined || before === after) return <>{after}</>;
  return (
    <span>
      <Typography.Text delete type="secondary">
        {before}
      </Typography.Text>{' '}
      → <Typography.Text strong>{after}</Typography.Text>
    </span>
  );
}

type Described = Omit<PowerDescription, 'remark'> & { readonly remark?: string | null };

interface Line {
  readonly key: keyof PowerDescription;
  readonly label: Bilingual;
  readonly textOf: (power: Described) => string;
}

const both = (zh: string, en: string): Bilingual => ({ zh, en });

function useLines(campaign: CampaignHeadline): readonly Line[] {
  const { say, told } = useLanguage();
  const { campaignId } = campaign;
  const people = usePeople(campaign);
  const plan = useAnswer('/api/v1/campaigns/{campaignId}/plan', { path: { campaignId } }).data?.data.plan;
  const classOf = (id: string) => {
    const label = plan?.schemes.powerClasses.find((each) => each.id === id)?.label;
    return label === undefined ? id : told(label);
  };
  return [
    { key: 'name', label: both('职权名称', 'Name'), textOf: ({ name }) => name },
    { key: 'content', label: both('职权内容', 'Content'), textOf: ({ content }) => content },
    {
      key: 'kind',
      label: both('对外行使或内部管理', 'Outward or inward'),
      textOf: ({ kind }) => told(POWER_KIND[kind]),
    },
    {
      key: 'powerClass',
      label: both('职权类别', 'Class'),
      textOf: ({ powerClass }) => classOf(powerClass),
    },
    {
      key: 'holderPostId',
      label: both('办理主体', 'Handled by'),
      textOf: ({ holderPostId }) => people.postName(holderPostId),
    },
    {
      key: 'legalBasis',
      label: both('设置依据', 'Legal basis'),
      textOf: ({ legalBasis }) => legalBasis.join('；'),
    },
    {
      key: 'publicityForm',
      label: both('公开形式', 'Made public'),
      textOf: ({ publicityForm }) => publicityForm,
    },
    { key: 'timeLimit', label: both('办结时限', 'Time limit'), textOf: ({ timeLimit }) => timeLimit },
    {
      key: 'remark',
      label: both('备注', 'Remark'),
      textOf: ({ remark = null }) => (remark === null || remark === '' ? say('无', 'none') : remark),
    },
  ];
}
