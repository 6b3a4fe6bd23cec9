/** 职权目录 (annex 2): the powers of the unit, each with its flow and how it was screened. */
import { Alert, Card, Descriptions, Empty, Flex, Tag } from 'antd';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { PowerRequestAnswer } from '../../../../projections/register/power-request-query';
import type { RegisterItem } from '../../../../projections/register/query';
import { useAll } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import { PowerRequests, useHasPowerRequests } from '../../shared/power-requests';
import { POWER_KIND } from '../../../../projections/words/labels';
import { useByRequest } from './by-request';
import { FlowPicture } from './flow-picture';
import { hasOpened, type Place } from './place';
import { PowerActs } from './power-acts';
import { PowerDialog } from './power-dialog';
import { ScreeningTag } from './screening-tag';

export function PowersStep({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const { campaign, unit } = place;
  const { campaignId } = campaign;
  const { unitId } = unit;
  const query = useAll('/api/v1/units/{unitId}/catalogues/powers', {
    path: { unitId },
    query: { campaign: campaignId },
  });
  const points = useAll('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { unit: unitId },
  });
  const hasRequests = useHasPowerRequests({ campaign, unitId });
  const waiting = useAll(
    '/api/v1/campaigns/{campaignId}/power-requests',
    { path: { campaignId }, query: { unit: unitId, state: 'asked' } },
    { enabled: hasRequests },
  );
  const searching = hasOpened(place, 'identification');
  const byRequest = useByRequest(place);
  const none =
    byRequest === true
      ? say('目录中没有职权', 'No power is listed')
      : searching
        ? say(
            '还没有登记职权。没有职权的，报送时作零报告。',
            'No power listed yet; a unit without one says so when it hands in.',
          )
        : say('排查阶段开始后登记职权', 'Powers are listed once the stage of identification has begun');
  return (
    <>
      {byRequest === true && <ByRequest />}
      <div style={{ marginBottom: 12 }}>
        <NewPowerActs place={place} byRequest={byRequest} />
      </div>
      <Answered query={query}>
        {(powers) => (
          <Flex vertical gap={12}>
            {powers.length === 0 && <Empty description={none} />}
            {powers.map((power) => (
              <Power
                key={power.powerId}
                place={place}
                power={power}
                points={(points.data?.data ?? []).filter(({ powerId }) => powerId === power.powerId)}
                byRequest={byRequest}
                asked={waiting.data?.data.find(({ powerId }) => powerId === power.powerId)}
              />
            ))}
          </Flex>
        )}
      </Answered>
      {hasRequests && (
        <Card
          title={say('职权变动申请', 'What was asked for of powers')}
          style={{ marginTop: 16 }}
          id="requests"
        >
          <PowerRequests campaign={campaign} unitId={unitId} />
        </Card>
      )}
    </>
  );
}

function ByRequest() {
  const { say } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 12 }}
      title={say(
        '职权目录已接收。按实施方案，增加、变更、取消职权由部门负责人提出申请，办公室审核批准后生效。',
        'The catalogue has been accepted. By the plan the head of the unit asks for powers to be added, revised or cancelled; what the office approves is in effect.',
      )}
    />
  );
}

interface NewProps {
  readonly place: Place;
  readonly byRequest: boolean | undefined;
}

function NewPowerActs({ place, byRequest }: NewProps) {
  const { say } = useLanguage();
  const { may } = place;
  const searching = hasOpened(place, 'identification');
  const acts = actsOf(
    [
      byRequest === false && searching && may.anywhere('ListPower'),
      {
        key: 'list',
        label: say('登记职权', 'List a power'),
        kind: 'primary',
        dialog: (onClose) => <PowerDialog place={place} power={null} byRequest={false} onClose={onClose} />,
      },
    ],
    [
      byRequest === true && may.ofUnit('RequestPowerAddition'),
      {
        key: 'askAddition',
        label: say('申请增加职权', 'Ask for a power to be added'),
        kind: 'primary',
        dialog: (onClose) => <PowerDialog place={place} power={null} byRequest onClose={onClose} />,
      },
    ],
  );
  return <Acts acts={acts} />;
}

interface PowerProps {
  readonly place: Place;
  readonly power: PowerCatalogueItem;
  readonly points: readonly RegisterItem[];
  readonly byRequest: boolean | undefined;
  readonly asked: PowerRequestAnswer | undefined;
}

function Power({ place, power, points, byRequest, asked }: PowerProps) {
  const { say, told } = useLanguage();
  const { plan, allPosts } = place;
  const label = plan.schemes.powerClasses.find(({ id }) => id === power.powerClass)?.label;
  return (
    <Card
      size="small"
      title={power.name}
      extra={<Tag>{told(POWER_KIND[power.kind])}</Tag>}
      styles={{ title: { whiteSpace: 'normal' } }}
    >
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'class',
            label: say('类别', 'Class'),
            children: label === undefined ? power.powerClass : told(label),
          },
          { key: 'holder', label: say('办理主体', 'Handled by'), children: power.holderPostName },
          { key: 'basis', label: say('依据', 'Basis'), children: power.legalBasis.join('；') || '—' },
          { key: 'limit', label: say('时限', 'Time limit'), children: power.timeLimit || '—' },
          {
            key: 'screened',
            label: say('排查', 'Screened'),
            children: <ScreeningTag screening={power.screening} />,
          },
          { key: 'publicity', label: say('公开形式', 'Made public'), children: power.publicityForm || '—' },
          { key: 'content', label: say('内容', 'Content'), span: 'filled', children: power.content },
        ]}
      />
      {power.flow === null ? (
        <Tag color="orange">{say('未绘流程图', 'no flow drawn')}</Tag>
      ) : (
        <div style={{ marginTop: 12 }}>
          <FlowPicture
            name={power.name}
            steps={power.flow.steps}
            points={points}
            posts={allPosts}
            plan={plan}
          />
        </div>
      )}
      {byRequest !== undefined && (
        <PowerActs place={place} power={power} byRequest={byRequest} asked={asked} />
      )}
    </Card>
  );
}
