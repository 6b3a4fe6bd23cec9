/** 导出表格: the paper forms of a campaign, or of a unit and those below it, to be opened in Word, Excel or WPS. */
import { Flex, List, Modal } from 'antd';
import { FORM_IDS, FORM_TITLE } from '../../../projections/words/form-labels';
import { Acts } from './acts';
import { useLanguage } from './language';
import { TakeFileButton } from './take-file-button';

const PATH = '/api/v1/campaigns/{campaignId}/forms/{formId}';
const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
] as const;

interface Props {
  readonly campaignId: string;
  /** Undefined: all of the campaign. */
  readonly unitId: string | undefined;
}

export function FormsAct(props: Props) {
  const { say } = useLanguage();
  const label = say('导出表格', 'Paper forms');
  return (
    <Acts
      acts={[{ key: 'forms', label, dialog: (onClose) => <FormsDialog {...props} onClose={onClose} /> }]}
    />
  );
}

function FormsDialog({ campaignId, unitId, onClose }: Props & { readonly onClose: () => void }) {
  const { say, told, language } = useLanguage();
  return (
    <Modal open title={say('导出表格', 'Paper forms')} footer={null} onCancel={onClose}>
      <List
        dataSource={[...FORM_IDS]}
        renderItem={(formId) => (
          <List.Item>
            <Flex justify="space-between" align="center" wrap gap={8} style={{ width: '100%' }}>
              {told(FORM_TITLE[formId])}
              <Flex gap={8}>
                {FORMATS.map(({ format, label }) => (
                  <TakeFileButton
                    key={format}
                    path={PATH}
                    params={{ path: { campaignId, formId }, query: { unit: unitId, format, language } }}
                    name={`${told(FORM_TITLE[formId])}.${format}`}
                    label={label}
                    spoken={`${told(FORM_TITLE[formId])} ${label}`}
                  />
                ))}
              </Flex>
            </Flex>
          </List.Item>
        )}
      />
    </Modal>
  );
}
