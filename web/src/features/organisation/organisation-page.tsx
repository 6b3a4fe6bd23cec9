/** 组织机构: the tree of units with their posts and who holds them, and the people; for the administrator, what changes them. */
import { Acts, actsOf } from '../../shared/acts';
import { useAnswer } from '../../api/use-answer';
import { useLanguage } from '../../shared/language';
import { PageTabs } from '../../shared/page-tabs';
import { PageTitle } from '../../shared/page-title';
import { NO_CAMPAIGN, useRights } from '../../shared/rights';
import { PeopleTab } from './people-tab';
import { useUnitForms } from './unit-forms';
import { UnitsTab } from './units-tab';

export default function OrganisationPage() {
  const { say } = useLanguage();
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
        <Acts acts={actsOf([may('EstablishUnit'), establish()])} />
      </PageTitle>
      <PageTabs name="part" tabs={tabs} />
    </>
  );
}
