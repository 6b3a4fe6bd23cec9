/** 组织机构: the tree of units with their posts and who holds them, and the people; for the administrator, what changes them. */
import { Flex } from 'antd';
import { ROSTER_TITLE } from '../../../../projections/words/form-labels';
import { Acts, actsOf } from '../../shared/acts';
import { useAnswer } from '../../api/use-answer';
import { ImportAct } from '../../shared/import-act';
import { useLanguage } from '../../shared/language';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { NO_CAMPAIGN, useRights } from '../../shared/rights';
import { PeopleTab } from './people-tab';
import { TakeFileButton } from '../../shared/take-file-button';
import { useUnitForms } from './unit-forms';
import { UnitsTab } from './units-tab';

const ROSTER = '/api/v1/roster';

export default function OrganisationPage() {
  const { say, told, language } = useLanguage();
  const may = useRights(NO_CAMPAIGN);
  const units = useAnswer('/api/v1/units');
  const { establish } = useUnitForms(units.data?.data ?? []);
  const tabs = [
    { key: 'units', label: say('单位和岗位', 'Units and posts'), children: <UnitsTab may={may} /> },
    { key: 'people', label: say('人员', 'People'), children: <PeopleTab may={may} /> },
  ];
  return (
    <>
      <PageTitle title={say('组织机构', 'Organisation')}>
        <Flex gap={8} wrap align="center" justify="end">
          <TakeFileButton
            path={ROSTER}
            params={{ query: { format: 'xlsx', language } }}
            name={`${told(ROSTER_TITLE)}.xlsx`}
            label={say('导出名册', 'Take the roster')}
          />
          {may('EstablishUnit') && (
            <ImportAct forms={[{ key: 'roster', title: ROSTER_TITLE, path: ROSTER, params: {} }]} />
          )}
          <Acts acts={actsOf([may('EstablishUnit'), establish()])} />
        </Flex>
      </PageTitle>
      <PageTabs name="part" tabs={tabs} />
    </>
  );
}
