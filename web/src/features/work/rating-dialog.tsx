/** 岗位自评: likelihood and severity give the grade the plan suggests; another one needs a reason. */
import type { RegisterItem } from '../../../../projections/register/query';
import { CommandDialog } from '../../shared/command-dialog';
import { useLanguage } from '../../shared/language';
import { RatingFields, type RatingFieldsValue } from '../../shared/rating-fields';
import type { Place } from './place';

interface Props {
  readonly place: Place;
  readonly point: RegisterItem;
  readonly onClose: () => void;
}

export function RatingDialog({ place, point, onClose }: Props) {
  const { say } = useLanguage();
  const { riskPointId, revision, likelihood, severity, level } = point;
  return (
    <CommandDialog<'/api/v1/risk-points/{riskPointId}/ratings', RatingFieldsValue>
      title={say('岗位自评', 'Self-rating')}
      path="/api/v1/risk-points/{riskPointId}/ratings"
      places={{ riskPointId }}
      ifMatch={revision}
      draft={`rating.${riskPointId}.${revision}`}
      initial={{
        ...(likelihood === null ? {} : { likelihood }),
        ...(severity === null ? {} : { severity }),
        ...(level === null ? {} : { level }),
      }}
      bodyOf={({ reason, ...rated }) => ({
        ...rated,
        step: 'selfRating',
        ...(reason === undefined || reason === '' ? {} : { reason }),
      })}
      okText={say('评定', 'Rate')}
      onClose={onClose}
    >
      <p>
        <strong>{point.manifestation}</strong>
      </p>
      <RatingFields plan={place.plan} />
    </CommandDialog>
  );
}
