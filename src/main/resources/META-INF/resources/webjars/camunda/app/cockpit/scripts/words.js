// What the plug-in says, in the person's language.
import { language } from '../../tasklist/scripts/language.js';

const zh = {
  monitor: '项目进展', open: '打开监控页面', loading: '正在加载…', failed: '暂时无法取得数据，请稍后再试。',
  none: '没有数据。', notProposal: '此实例不属于任何申报书，没有步骤可列。', notForYou: '您的职责不包括查看项目进展。',
  funnel: '各状态的申报书', proposals: '{0} 件', late: '逾期任务', noneLate: '没有逾期任务。', more: '另有 {0} 项',
  incidents: '未解决的异常事件', number: '编号', step: '步骤', who: '办理', due: '期限', since: '开始', end: '结束',
  duration: '历时', steps: '全部步骤', running: '进行中', waiting: '当前等待', median: '中位天数', longest: '最长天数',
  overdue: '逾期', direction: '方向', days: '{0} 天', hours: '{0} 小时', minutes: '{0} 分钟', seconds: '< 1 分钟',
  badge: '进行中 {0}，已完成 {1}，完成所用时间的中位数 {2}', noMedian: '—', share: '，占规定期限的 {0}%',
  here: '（本实例）',
  roles: {
    applicant: '申报单位', recommender: '推荐单位', agency: '外方主管部门', expert: '评审专家', officer: '项目主管', liaison: '联络官',
    finance: '财务专员', chair: '评审组长', approver: '审批人', manager: '流程主管', designer: '流程设计', admin: '系统管理员'
  },
  status: {
    submitted: '已提交', recommended: '已推荐', returned: '退回修改', 'awaiting-confirmation': '等待外方确认', eligible: '形式合格',
    'in-review': '评审中', reviewed: '评审完成', 'on-notice': '公示中', funded: '立项', declined: '未立项', refused: '不予受理',
    void: '单方申报无效', withdrawn: '已撤回'
  }
};

const en = {
  monitor: 'Progress of proposals', open: 'Open the monitor', loading: 'Loading…',
  failed: 'The figures cannot be had right now; try again later.', none: 'Nothing yet.',
  notProposal: 'This instance belongs to no proposal, so there are no steps to list.',
  notForYou: 'Your duty does not include the progress of proposals.',
  funnel: 'Proposals by status', proposals: '{0}', late: 'Overdue tasks', noneLate: 'Nothing is overdue.', more: '{0} more',
  incidents: 'Open incidents', number: 'Number', step: 'Step', who: 'With', due: 'Due', since: 'Begun', end: 'Ended',
  duration: 'Took', steps: 'All steps', running: 'going on', waiting: 'What waits now', median: 'Median days',
  longest: 'Longest days', overdue: 'Overdue', direction: 'Direction', days: '{0} d', hours: '{0} h', minutes: '{0} min',
  seconds: '< 1 min', badge: '{0} running, {1} finished, half of these within {2}', noMedian: '—',
  share: ', {0}% of the allowed period', here: '(this instance)',
  roles: {
    applicant: 'applicant', recommender: 'recommender', agency: 'foreign agency', expert: 'experts', officer: 'officer', liaison: 'liaison officer',
    finance: 'finance officer', chair: 'chair', approver: 'approver', manager: 'manager', designer: 'designer', admin: 'administrator'
  },
  status: {
    submitted: 'submitted', recommended: 'recommended', returned: 'returned for correction',
    'awaiting-confirmation': "awaiting the foreign side's confirmation", eligible: 'eligible',
    'in-review': 'in review', reviewed: 'reviewed', 'on-notice': 'on public notice', funded: 'funded',
    declined: 'declined', refused: 'refused', void: 'void', withdrawn: 'withdrawn'
  }
};

const words = language === 'zh' ? zh : en;

export function word(key, ...given) {
  return words[key].replace(/\{(\d)\}/g, (whole, index) => String(given[index]));
}

export const status = (id) => words.status[id] || id;

export const role = (id) => words.roles[id] || id;

export const states = Object.keys(words.status);

// How long something took, in the largest unit that fits.
export function took(seconds) {
  if (seconds === null || seconds === undefined) return word('noMedian');
  const one = (value) => String(Math.round(value * 10) / 10);
  if (seconds >= 86400) return word('days', one(seconds / 86400));
  if (seconds >= 3600) return word('hours', one(seconds / 3600));
  return seconds >= 60 ? word('minutes', Math.round(seconds / 60)) : word('seconds');
}
