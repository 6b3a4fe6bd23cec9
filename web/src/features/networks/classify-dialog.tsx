/** What becomes of each sign of a report, and whether it is grave. */
import type { ReportAnswer } from '../../../../projections/networks/query-work';
import { CommandDialog } from '../../shared/command-dialog';
import { ChoiceField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { useModuleWords, type Net } from './net';

interface Fields {
  readonly classes: readonly { readonly handlingId: string; readonly grave: 'yes' | 'no' }[];
}

interface Props {
  readonly net: Net;
  readonly report: ReportAnswer;
  readonly onClose: () => void;
}

export function ClassifyDialog({ net, report: { reportId, signs }, onClose }: Props) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  return (
    <CommandDialog<'/api/v1/warning-reports/{reportId}/classify', Fields>
      title={say('逐项分类', 'Classify the signs')}
      path="/api/v1/warning-reports/{reportId}/classify"
      places={{ reportId }}
      draft={`report-classify.${reportId}`}
      initial={{ classes: signs.map(() => ({ grave: 'no' }) as Fields['classes'][number]) }}
      bodyOf={({ classes }) => ({
        classes: classes.map(({ handlingId, grave }, index) => ({
          signId: signs[index]?.signId ?? '',
          handlingId,
          grave: grave === 'yes',
        })),
      })}
      okText={say('分类', 'Classify')}
      onClose={onClose}
    >
      {signs.map(({ signId, content }, index) => (
        <div key={signId}>
          <p>
            <strong>
              {index + 1}. {content}
            </strong>
          </p>
          <ChoiceField
            name={['classes', index, 'handlingId']}
            label={say('处理方式', 'Handling')}
            choices={choicesOf(net.network.module.reporting.handlings)}
          />
          <ChoiceField
            name={['classes', index, 'grave']}
            label={say('是否严重', 'Is it grave?')}
            choices={[
              { value: 'no', label: say('一般', 'No') },
              { value: 'yes', label: say('严重', 'Grave') },
            ]}
          />
        </div>
      ))}
    </CommandDialog>
  );
}
