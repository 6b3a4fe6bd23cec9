/** A module in which everything a network's rules ask for is there once: two levels, two schedules, one kind of each. */
import type { Module } from './module';

const named = (id: string) => ({ id, label: { zh: id, en: id } });

export const TEST_MODULE: Module = {
  schema: 1,
  id: 'test-module',
  version: 1,
  title: { zh: '测试模块', en: 'Test module' },
  source: { document: '测试', description: '测试' },
  timeZone: 'Asia/Shanghai',
  calendar: 'cn-statutory',
  network: {
    centre: { zh: '中心', en: 'centre' },
    levels: [
      { ...named('town'), reportsTo: null, officersAppointedBy: 'centre' },
      { ...named('village'), reportsTo: 'town', officersAppointedBy: 'town' },
    ],
    officers: {
      kinds: [
        { ...named('regular'), appointedBy: 'level' },
        { ...named('invited'), appointedBy: 'centre' },
      ],
      trainingForms: [named('class')],
      results: [
        { ...named('good'), consequence: 'commend' },
        { ...named('poor'), consequence: 'dismiss' },
      ],
      dismissalGrounds: [named('careless')],
    },
  },
  reporting: {
    categories: [named('style'), named('integrity')],
    natures: [named('emerging')],
    channels: [named('courier')],
    schedules: [
      {
        id: 'monthly',
        title: { zh: '月报', en: 'monthly report' },
        everyMonths: 1,
        fromDay: 20,
        toDay: 25,
        levels: ['village'],
        sections: [],
        nilReturnCounts: true,
      },
      {
        id: 'quarterly',
        title: { zh: '季报', en: 'quarterly report' },
        everyMonths: 3,
        fromDay: 10,
        toDay: 15,
        levels: ['town'],
        sections: [named('problems'), named('figures')],
        nilReturnCounts: false,
      },
    ],
    handlings: [named('noted'), named('warn')],
  },
  analysis: {
    repeatedMustBeShared: true,
    kinds: [
      { ...named('monthly'), expertsAtLeast: 0 },
      { ...named('special'), expertsAtLeast: 1 },
    ],
  },
  bulletins: [
    { ...named('bulletin'), answerWithinDays: 15 },
    { ...named('urgent'), answerWithinDays: null },
  ],
};
