/** A power as annex 2 asks for it: listed anew or revised as it stands, at once or, where the office reviews it, by request. */
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
  /** It is asked for, with a reason. */
  readonly byRequest: boolean;
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

interface Asking extends Fields {
  readonly reason: string;
}

export function PowerDialog(props: Props) {
  const { power } = props;
  return power === null ? <NewPower {...props} /> : <KnownPower {...props} power={power} />;
}

function NewPower({ place, byRequest, onClose }: Props) {
  const { say } = useLanguage();
  const { campaignId } = place.campaign;
  const { unitId } = place.unit;
  const initial = { kind: 'external' } as const;
  if (byRequest)
    return (
      <CommandDialog<'/api/v1/powers/requests', Asking>
        title={say('申请增加职权', 'Ask for a power to be added')}
        path="/api/v1/powers/requests"
        draft={`power-request.${campaignId}.${unitId}`}
        initial={initial}
        bodyOf={({ reason, ...fields }) => ({ ...said(fields), campaignId, unitId, reason })}
        okText={say('申请', 'Ask')}
        onClose={onClose}
      >
        <PowerFields place={place} type="RequestPowerAddition" />
        <ReasonField />
      </CommandDialog>
    );
  return (
    <CommandDialog<'/api/v1/powers', Fields>
      title={say('登记职权', 'List a power')}
      path="/api/v1/powers"
      draft={`power.${campaignId}.${unitId}`}
      initial={initial}
      bodyOf={(fields) => ({ ...said(fields), campaignId, unitId })}
      okText={say('登记', 'List')}
      onClose={onClose}
    >
      <PowerFields place={place} type="ListPower" />
    </CommandDialog>
  );
}

function KnownPower({ place, power, byRequest, onClose }: Props & { readonly power: PowerCatalogueItem }) {
  const { say } = useLanguage();
  const { powerId, name, revision } = power;
  const places = { powerId };
  const initial = { ...power, legalBasis: power.legalBasis.join('\n') };
  if (byRequest)
    return (
      <CommandDialog<'/api/v1/powers/{powerId}/revision/request', Asking>
        title={`${say('申请变更职权', 'Ask for a revision')}：${name}`}
        path="/api/v1/powers/{powerId}/revision/request"
        places={places}
        ifMatch={revision}
        draft={`power-revision.${powerId}.${revision}`}
        initial={initial}
        bodyOf={({ reason, ...fields }) => ({ ...said(fields), reason })}
        okText={say('申请', 'Ask')}
        onClose={onClose}
      >
        <PowerFields place={place} type="RequestPowerRevision" />
        <ReasonField />
      </CommandDialog>
    );
  return (
    <CommandDialog<'/api/v1/powers/{powerId}/revise', Fields>
      title={`${say('修改职权', 'Revise')}：${name}`}
      path="/api/v1/powers/{powerId}/revise"
      places={places}
      ifMatch={revision}
      draft={`power.${powerId}.${revision}`}
      initial={initial}
      bodyOf={said}
      okText={say('保存', 'Save')}
      onClose={onClose}
    >
      <PowerFields place={place} type="RevisePower" />
    </CommandDialog>
  );
}

function ReasonField() {
  const { say } = useLanguage();
  return <LongField name="reason" label={say('申请理由', 'Reason')} rows={2} />;
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

interface FieldsProps {
  readonly place: Place;
  readonly type: 'ListPower' | 'RevisePower' | 'RequestPowerAddition' | 'RequestPowerRevision';
}

function PowerFields({ place, type }: FieldsProps) {
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
