/** How a report is sent, and whether it is sealed for the centre alone. */
import { Checkbox, Form } from 'antd';
import { ChoiceField } from '../../shared/fields';
import { useLanguage } from '../../shared/language';
import { useModuleWords, type Net } from './net';

export function ChannelFields({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const { choicesOf } = useModuleWords();
  return (
    <>
      <ChoiceField
        name="channelId"
        label={say('报送方式', 'Sent')}
        choices={choicesOf(net.network.module.reporting.channels)}
      />
      <Form.Item name="confidential" valuePropName="checked">
        <Checkbox>
          {say(
            '保密报送：内容密封，只有预警中心和网络负责人可读',
            'Confidential: sealed for the centre and the head of the network',
          )}
        </Checkbox>
      </Form.Item>
    </>
  );
}
