/** 导出表格: the paper forms of a campaign, or of a unit and those below it, to be opened in Word, Excel or WPS. */
import { Button, Flex, List, Modal } from 'antd';
import { useState } from 'react';
import { FORM_IDS, FORM_TITLE, type FormId } from '../../../projections/words/form-labels';
import { takeFile } from '../api/take-file';
import { Acts } from './acts';
import { useLanguage } from './language';
import { ProblemAlert } from './problem-alert';

const PATH = '/api/v1/campaigns/{campaignId}/forms/{formId}';
const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
] as const;
type Format = (typeof FORMATS)[number]['format'];

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
  const [taking, setTaking] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const take = async (formId: FormId, format: Format) => {
    setTaking(`${formId} ${format}`);
    setError(null);
    try {
      const query = { unit: unitId, format, language };
      await takeFile(PATH, { path: { campaignId, formId }, query }, `${told(FORM_TITLE[formId])}.${format}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setTaking(null);
    }
  };
  return (
    <Modal open title={say('导出表格', 'Paper forms')} footer={null} onCancel={onClose}>
      <ProblemAlert error={error} />
      <List
        dataSource={[...FORM_IDS]}
        renderItem={(formId) => (
          <List.Item>
            <Flex justify="space-between" align="center" wrap gap={8} style={{ width: '100%' }}>
              {told(FORM_TITLE[formId])}
              <Flex gap={8}>
                {FORMATS.map(({ format, label }) => (
                  <Button
                    key={format}
                    size="small"
                    aria-label={`${told(FORM_TITLE[formId])} ${label}`}
                    loading={taking === `${formId} ${format}`}
                    disabled={taking !== null}
                    onClick={() => void take(formId, format)}
                  >
                    {label}
                  </Button>
                ))}
              </Flex>
            </Flex>
          </List.Item>
        )}
      />
    </Modal>
  );
}
