/** 职权变动: what the units ask for of their powers, with the office's review. */
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { CampaignHeadline } from '../../../../projections/campaigns/query';
import { POWER_REQUEST_STATE } from '../../../../projections/words/labels';
import { choicesOf } from '../../shared/choice';
import { useLanguage } from '../../shared/language';
import { PowerRequests } from '../../shared/power-requests';

interface Props {
  readonly campaign: CampaignHeadline;
  /** Whose unit and below is seen; undefined: all. */
  readonly unitId: string | undefined;
}

type State = keyof typeof POWER_REQUEST_STATE;

const ALL = 'all';

export default function PowersTab({ campaign, unitId }: Props) {
  const { say, told } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('state') ?? ALL;
  const state = asked in POWER_REQUEST_STATE ? (asked as State) : undefined;
  return (
    <>
      <Segmented
        aria-label={say('状态', 'State')}
        className="no-print"
        style={{ marginBottom: 12 }}
        value={state ?? ALL}
        options={[{ value: ALL, label: say('全部', 'All') }, ...choicesOf(POWER_REQUEST_STATE, told)]}
        onChange={(value) => setSearch({ tab: 'powers', ...(value === ALL ? {} : { state: String(value) }) })}
      />
      <PowerRequests campaign={campaign} unitId={unitId} state={state} />
    </>
  );
}
