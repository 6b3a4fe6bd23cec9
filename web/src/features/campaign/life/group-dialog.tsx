/** The leadership group and its office, as a whole. */
import type { CampaignHeadline } from '../../../../../projections/campaigns/query';
import { CommandDialog } from '../../../shared/command-dialog';
import { ChoiceField, LongField } from '../../../shared/fields';
import { useLanguage } from '../../../shared/language';
import { usePeople } from '../../../shared/people';

interface Fields {
  readonly headPostIds: readonly string[];
  readonly deputyPostIds?: readonly string[];
  readonly memberPostIds?: readonly string[];
  readonly directorPostId: string;
  readonly officePostIds?: readonly string[];
  readonly reason: string;
}

interface Props {
  readonly campaign: CampaignHeadline;
  readonly onClose: () => void;
}

export function GroupDialog({ campaign, onClose }: Props) {
  const { say } = useLanguage();
  const people = usePeople(campaign);
  const { campaignId, leadershipGroup, office, revision } = campaign;
  const now = {
    ...leadershipGroup,
    directorPostId: office.directorPostId,
    officePostIds: office.memberPostIds,
  };
  const chosen = [
    ...now.headPostIds,
    ...now.deputyPostIds,
    ...now.memberPostIds,
    now.directorPostId,
    ...now.officePostIds,
  ];
  const known = people.postChoices();
  const others = chosen.filter((postId) => !known.some(({ value }) => value === postId));
  const choices = [
    ...known,
    ...[...new Set(others)].map((value) => ({ value, label: people.postName(value) })),
  ];
  return (
    <CommandDialog<'/api/v1/campaigns/{campaignId}/group', Fields>
      title={say('调整领导小组和办公室', 'Change group and office')}
      path="/api/v1/campaigns/{campaignId}/group"
      places={{ campaignId }}
      draft={`campaign-group.${campaignId}.${revision}`}
      initial={now}
      bodyOf={({
        headPostIds,
        deputyPostIds = [],
        memberPostIds = [],
        directorPostId,
        officePostIds = [],
        reason,
      }) => ({
        group: {
          headPostIds: [...headPostIds],
          deputyPostIds: [...deputyPostIds],
          memberPostIds: [...memberPostIds],
        },
        office: { directorPostId, memberPostIds: [...officePostIds] },
        reason,
      })}
      okText={say('调整', 'Change')}
      onClose={onClose}
    >
      <ChoiceField name="headPostIds" label={say('组长', 'Heads')} many choices={choices} />
      <ChoiceField
        name="deputyPostIds"
        label={say('副组长', 'Deputies')}
        many
        required={false}
        choices={choices}
      />
      <ChoiceField
        name="memberPostIds"
        label={say('成员', 'Members')}
        many
        required={false}
        choices={choices}
      />
      <ChoiceField
        name="directorPostId"
        label={say('办公室主任', 'Director of the office')}
        choices={choices}
      />
      <ChoiceField
        name="officePostIds"
        label={say('办公室成员', 'Members of the office')}
        many
        required={false}
        choices={choices}
      />
      <LongField name="reason" label={say('理由', 'Reason')} />
    </CommandDialog>
  );
}
