/** What whoever looks may do about a measure: report it done, change it, move its date, call it off, give it back. */
import type { MeasureListItem } from '../../../../projections/register/measure-query';
import type { CommandType } from '../../../../workflows/commands';
import { useSession } from '../../app/session';
import { Acts, actsOf } from '../../shared/acts';
import { today } from '../../shared/dates';
import { formAct } from '../../shared/form-act';
import { useLanguage } from '../../shared/language';
import { MeasureDialog } from './measure-dialog';
import type { Place } from './place';

interface Props {
  readonly place: Place;
  readonly measure: MeasureListItem;
}

export function MeasureActs({ place, measure }: Props) {
  const { say } = useLanguage();
  const { who } = useSession();
  const { measureId, content, dueOn, state, responsiblePostId } = measure;
  const may = (type: CommandType) => place.may.ofPost(type, responsiblePostId);
  const planned = state === 'planned';
  // Whoever answers for a measure neither moves its date nor calls it off.
  const isOwn = measure.responsiblePersonId === who?.personId;
  const places = { measureId };
  const reason = { kind: 'long', label: say('理由', 'Reason') } as const;
  const above = (
    <p>
      <strong>{content}</strong>
    </p>
  );
  const acts = actsOf(
    [
      planned && may('ReportMeasureDone'),
      formAct({
        key: 'done',
        label: say('报告完成', 'Report done'),
        kind: 'primary',
        title: say('报告措施完成', 'Report the measure done'),
        path: '/api/v1/measures/{measureId}/done',
        places,
        draft: 'measure-done',
        fields: {
          doneOn: { kind: 'day', label: say('完成日期', 'Done on'), initial: today(), max: today() },
          report: { kind: 'long', label: say('完成情况', 'What was done') },
          evidence: { kind: 'evidence', label: say('佐证材料名称', 'Evidence') },
        },
        okText: say('报告', 'Report'),
        above,
      }),
    ],
    [
      planned && may('ReviseMeasure'),
      {
        key: 'revise',
        label: say('修改', 'Revise'),
        dialog: (onClose) => <MeasureDialog place={place} subject={{ measure }} onClose={onClose} />,
      },
    ],
    [
      planned && !isOwn && may('ExtendMeasure'),
      formAct({
        key: 'extend',
        label: say('延期', 'Extend'),
        title: say('措施延期', 'Extend the measure'),
        path: '/api/v1/measures/{measureId}/extend',
        places,
        draft: 'measure-extend',
        fields: {
          dueOn: {
            kind: 'day',
            label: say('新的完成期限', 'New date'),
            help: say(`现在是 ${dueOn}`, `Now ${dueOn}`),
            min: dueOn,
          },
          reason,
        },
        okText: say('延期', 'Extend'),
        above,
      }),
    ],
    [
      state === 'done' && may('ReopenMeasure'),
      formAct({
        key: 'reopen',
        label: say('退回重做', 'Give back'),
        title: say('退回重做', 'Give the measure back'),
        path: '/api/v1/measures/{measureId}/reopen',
        places,
        draft: 'measure-reopen',
        fields: { reason },
        okText: say('退回', 'Give back'),
        above,
      }),
    ],
    [
      planned && !isOwn && may('CancelMeasure'),
      formAct({
        key: 'cancel',
        label: say('取消', 'Cancel'),
        kind: 'danger',
        title: say('取消措施', 'Cancel the measure'),
        path: '/api/v1/measures/{measureId}/cancel',
        places,
        draft: 'measure-cancel',
        fields: { reason },
        okText: say('取消措施', 'Cancel the measure'),
        above,
      }),
    ],
  );
  return <Acts acts={acts} small />;
}
