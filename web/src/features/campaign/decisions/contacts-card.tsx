/** 联络员: who answers for each unit day to day, named by the unit's head or the office. */
import { Card, Flex, Tag } from 'antd';
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { useAnswer } from '../../../api/use-answer';
import { Acts, actsOf } from '../../../shared/acts';
import { Answered } from '../../../shared/answered';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import type { People } from '../../../shared/people';
import type { May } from '../../../shared/rights';

interface Props {
  readonly campaign: CampaignHeadline;
  readonly unitId: string | undefined;
  readonly people: People;
  readonly may: May;
  readonly running: boolean;
}

export function ContactsCard({ campaign: { campaignId }, unitId, people, may, running }: Props) {
  const { say } = useLanguage();
  const query = useAnswer('/api/v1/campaigns/{campaignId}/matrix', {
    path: { campaignId },
    query: { unit: unitId },
  });
  return (
    <Card title={say('联络员', 'Contacts')}>
      <Answered query={query}>
        {({ units }) => (
          <Flex component="ul" vertical gap={8} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {units.map((unit) => (
              <Flex component="li" key={unit.unitId} gap={8} wrap align="center">
                <span style={{ minWidth: 160 }}>{unit.name}</span>
                {unit.contact === null ? (
                  <Tag color="orange">{say('未确定', 'None named')}</Tag>
                ) : (
                  unit.contact.personName
                )}
                <Acts
                  small
                  acts={actsOf([
                    running && may('NameContact', { unitId: unit.unitId }),
                    {
                      key: 'name',
                      label: unit.contact === null ? say('确定', 'Name') : say('更换', 'Change'),
                      dialog: (onClose) => (
                        <ContactDialog
                          campaignId={campaignId}
                          unit={unit}
                          people={people}
                          onClose={onClose}
                        />
                      ),
                    },
                  ])}
                />
              </Flex>
            ))}
          </Flex>
        )}
      </Answered>
    </Card>
  );
}

interface DialogProps {
  readonly campaignId: string;
  readonly unit: { readonly unitId: string; readonly name: string };
  readonly people: People;
  readonly onClose: () => void;
}

function ContactDialog({ campaignId, unit, people, onClose }: DialogProps) {
  const { say } = useLanguage();
  return (
    <CommandDialog<'/api/v1/campaigns/{campaignId}/units/{unitId}/contact', { readonly holder: string }>
      title={say(`联络员：${unit.name}`, `Contact of ${unit.name}`)}
      path="/api/v1/campaigns/{campaignId}/units/{unitId}/contact"
      places={{ campaignId, unitId: unit.unitId }}
      draft={`contact.${campaignId}.${unit.unitId}`}
      bodyOf={({ holder }) => {
        const [postId = '', personId = ''] = holder.split(' ');
        return { postId, personId };
      }}
      okText={say('确定', 'Name')}
      onClose={onClose}
    >
      <ChoiceField
        name="holder"
        label={say('联络员', 'Contact')}
        choices={people.holderChoices(unit.unitId)}
      />
    </CommandDialog>
  );
}
