/** 职权目录 (annex 2): the powers of the unit, each with its flow and how it was screened. */
import { Button, Card, Descriptions, Empty, Flex, Tag } from 'antd';
import { useState } from 'react';
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { RegisterItem } from '../../../../projections/register/query';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../shared/answered';
import { CommandDialog } from '../../shared/command-dialog';
import { LongField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { POWER_KIND } from '../../../../projections/words/labels';
import { FlowDialog } from './flow-dialog';
import { FlowPicture } from './flow-picture';
import { hasOpened, type Place } from './place';
import { PowerDialog } from './power-dialog';
import { ScreeningTag } from './screening-tag';

type Asked =
  | { readonly act: 'list' }
  | { readonly act: 'revise' | 'flow' | 'noRisk'; readonly power: PowerCatalogueItem };

export function PowersStep({ place }: { readonly place: Place }) {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { campaign, unit, may } = place;
  const { campaignId } = campaign;
  const query = useAnswer('/api/v1/units/{unitId}/catalogues/powers', {
    path: { unitId: unit.unitId },
    query: { campaign: campaignId, limit: '1000' },
  });
  const points = useAnswer('/api/v1/campaigns/{campaignId}/register', {
    path: { campaignId },
    query: { unit: unit.unitId, limit: '1000' },
  });
  const searching = hasOpened(place, 'identification');
  const close = () => setAsked(null);
  return (
    <>
      {may.anywhere('ListPower') && searching && (
        <Button type="primary" style={{ marginBottom: 12 }} onClick={() => setAsked({ act: 'list' })}>
          {say('登记职权', 'List a power')}
        </Button>
      )}
      <Answered query={query}>
        {(powers) => (
          <Flex vertical gap={12}>
            {powers.length === 0 && (
              <Empty
                description={
                  searching
                    ? say(
                        '还没有登记职权。没有职权的，报送时作零报告。',
                        'No power listed yet; a unit without one says so when it hands in.',
                      )
                    : say(
                        '排查阶段开始后登记职权',
                        'Powers are listed once the stage of identification has begun',
                      )
                }
              />
            )}
            {powers.map((power) => (
              <Power
                key={power.powerId}
                place={place}
                power={power}
                points={(points.data?.data ?? []).filter(({ powerId }) => powerId === power.powerId)}
                onAsk={setAsked}
              />
            ))}
          </Flex>
        )}
      </Answered>
      {asked?.act === 'list' && <PowerDialog place={place} power={null} onClose={close} />}
      {asked?.act === 'revise' && <PowerDialog place={place} power={asked.power} onClose={close} />}
      {asked?.act === 'flow' && <FlowDialog place={place} power={asked.power} onClose={close} />}
      {asked?.act === 'noRisk' && (
        <CommandDialog<'/api/v1/powers/{powerId}/without-risk', { readonly reason: string }>
          title={`${asked.power.name} · ${say('未发现风险点', 'no risk point found')}`}
          path="/api/v1/powers/{powerId}/without-risk"
          places={{ powerId: asked.power.powerId }}
          draft={`power-without-risk.${campaignId}.${asked.power.powerId}`}
          bodyOf={({ reason }) => ({ campaignId, reason })}
          okText={say('签署', 'Sign')}
          onClose={close}
        >
          <LongField name="reason" label={say('理由', 'Reason')} />
        </CommandDialog>
      )}
    </>
  );
}

interface PowerProps {
  readonly place: Place;
  readonly power: PowerCatalogueItem;
  readonly points: readonly RegisterItem[];
  readonly onAsk: (asked: Asked) => void;
}

function Power({ place, power, points, onAsk }: PowerProps) {
  const { say, told } = useLanguage();
  const { plan, allPosts, may } = place;
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
        <FlowPicture steps={power.flow.steps} points={points} posts={allPosts} plan={plan} />
      )}
      {may.ofPost('RevisePower', power.holderPostId) && (
        <Flex gap={8} wrap style={{ marginTop: 8 }}>
          <Button size="small" onClick={() => onAsk({ act: 'revise', power })}>
            {say('修改', 'Revise')}
          </Button>
          <Button size="small" onClick={() => onAsk({ act: 'flow', power })}>
            {power.flow === null ? say('绘制流程图', 'Draw the flow') : say('修改流程图', 'Redraw the flow')}
          </Button>
          {power.screening?.riskPoints === 0 && hasOpened(place, 'identification') && (
            <Button size="small" onClick={() => onAsk({ act: 'noRisk', power })}>
              {say('未发现风险', 'None found')}
            </Button>
          )}
        </Flex>
      )}
    </Card>
  );
}
