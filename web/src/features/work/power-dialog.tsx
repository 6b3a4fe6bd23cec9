/** A power as annex 2 asks for it: listed anew, or revised as it stands. */
import type { PowerCatalogueItem } from '../../../../projections/register/catalogue-query';
import type { PowerKind } from '../../../../workflows/power/events';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField, linesOf, LongField, TextField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { POWER_KIND } from '../../../../projections/words/labels';
import { postChoices, type Place } from './place';

interface Props {
  readonly place: Place;
  /** null: a new one. */
  readonly power: PowerCatalogueItem | null;
  readonly onClose: () => void;
}

interface Fields {
  readonly name: string;
  readonly content: string;
  readonly kind: PowerKind;
  readonly powerClass: string;
  readonly holderPostId: string;
  readonly legalBasis: string;
  readonly publicityForm: string;
  readonly timeLimit: string;
  readonly remark?: string | null;
}

export function PowerDialog({ place, power, onClose }: Props) {
  const { say } = useLanguage();
  const { campaign, unit } = place;
  if (power === null)
    return (
      <CommandDialog<'/api/v1/powers', Fields>
        title={say('登记职权', 'List a power')}
        path="/api/v1/powers"
        draft={`power.${campaign.campaignId}.${unit.unitId}`}
        initial={{ kind: 'external' }}
        bodyOf={(fields) => ({ ...said(fields), campaignId: campaign.campaignId, unitId: unit.unitId })}
        okText={say('登记', 'List')}
        onClose={onClose}
      >
        <PowerFields place={place} type="ListPower" />
      </CommandDialog>
    );
  return (
    <CommandDialog<'/api/v1/powers/{powerId}/revise', Fields>
      title={`${say('修改职权', 'Revise')}：${power.name}`}
      path="/api/v1/powers/{powerId}/revise"
      places={{ powerId: power.powerId }}
      ifMatch={power.revision}
      draft={`power.${power.powerId}.${power.revision}`}
      initial={{ ...power, legalBasis: power.legalBasis.join('\n') }}
      bodyOf={said}
      okText={say('保存', 'Save')}
      onClose={onClose}
    >
      <PowerFields place={place} type="RevisePower" />
    </CommandDialog>
  );
}

/** One basis a line. */
function said({
  legalBasis,
  remark,
  name,
  content,
  kind,
  powerClass,
  holderPostId,
  publicityForm,
  timeLimit,
}: Fields) {
  return {
    ...{ name, content, kind, powerClass, holderPostId, publicityForm, timeLimit },
    legalBasis: linesOf(legalBasis),
    ...(remark === undefined || remark === null || remark === '' ? {} : { remark }),
  };
}

function PowerFields({ place, type }: { readonly place: Place; readonly type: 'ListPower' | 'RevisePower' }) {
  const { say, told } = useLanguage();
  const kinds = Object.entries(POWER_KIND).map(([value, label]) => ({ value, label: told(label) }));
  const classes = place.plan.schemes.powerClasses.map(({ id, label }) => ({ value: id, label: told(label) }));
  return (
    <>
      <TextField name="name" label={say('职权名称', 'Name')} />
      <LongField name="content" label={say('职权内容', 'Content')} />
      <ChoiceField name="kind" label={say('对外行使或内部管理', 'Outward or inward')} choices={kinds} />
      <ChoiceField name="powerClass" label={say('职权类别', 'Class')} choices={classes} />
      <ChoiceField
        name="holderPostId"
        label={say('办理主体（岗位）', 'Handled by (post)')}
        choices={postChoices(place, type)}
      />
      <LongField
        name="legalBasis"
        label={say('设置依据', 'Legal basis')}
        help={say('每行一条', 'One a line')}
        rows={2}
      />
      <TextField name="publicityForm" label={say('公开形式', 'How it is made public')} />
      <TextField name="timeLimit" label={say('办结时限', 'Time limit')} />
      <LongField name="remark" label={say('备注', 'Remark')} required={false} rows={2} />
    </>
  );
}
