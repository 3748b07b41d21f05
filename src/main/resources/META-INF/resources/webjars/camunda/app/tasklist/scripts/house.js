// What Lianshen adds to Tasklist, and what it takes away. Each script does one thing; this one puts them in place.
import { language, say, choose } from './language.js';
import { list, searching } from './cards.js';
import { formDirective, formFrame } from './form.js';
import { guardLeaving, lostSession } from './session.js';
import './access.js';
import './beside.js';
import { taskView, taskMeta } from './task.js';

// Processes start by themselves; comments, descriptions and searching by variables are nobody's business here.
const TAKEN_AWAY = ['start-process-action', 'create-task-action', 'task-action-comment', 'task-detail-description',
  'task-search', 'tasklist-sorting', 'tasklist-card-variables'];

const home = {
  id: 'lianshen-home',
  priority: 400,
  template: '<a href="/" class="lianshen-home"><span class="glyphicon glyphicon-home" aria-hidden="true"></span> '
    + `${say('home')}</a>`,
  controller: function () {}
};

const other = {
  id: 'lianshen-language',
  priority: 390,
  template: `<button type="button" class="btn-link lianshen-language" lang="${language === 'zh' ? 'en' : 'zh-CN'}" `
    + `title="${say('otherTitle')}" ng-click="choose()">${say('other')}</button>`,
  controller: ['$scope', function (scope) { scope.choose = () => choose(language === 'zh' ? 'en' : 'zh'); }]
};

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const house = window.angular.module('cam.tasklist.custom');

house.config(['$translateProvider', '$provide', 'ViewsProvider', ($translateProvider, $provide, views) => {
  if (window.lianshenTexts) $translateProvider.translations(language, window.lianshenTexts.labels);
  views.registerDefaultView('tasklist.navbar.action', home);
  views.registerDefaultView('tasklist.navbar.action', other);
  views.registerDefaultView('tasklist.list', searching);

  $provide.decorator('Views', ['$delegate', ($delegate) => {
    const all = $delegate.getProviders;
    $delegate.getProviders = (wanted) => all(wanted).filter((view) => !TAKEN_AWAY.includes(view.id));
    return $delegate;
  }]);
  // the webapp tells by which of its own parts an answer came, and what it could not open twice
  $provide.decorator('Notifications', ['$delegate', ($delegate) => {
    const add = $delegate.addError;
    const plain = (text) => String(text || '').replace(/(&lt;|<)\w+(&gt;|>)\s*(&lt;|<)-\s*/g, '').replace(/\s*:\s*$/, '');
    $delegate.addError = (told, ...rest) => {
      const [status, message] = [plain(told.status), plain(told.message)];
      return add.call($delegate, { ...told, status: status && status !== message ? status : say('notPossible'), message }, ...rest);
    };
    return $delegate;
  }]);
  $provide.decorator('assignNotification', () => () => {});
  $provide.decorator('camAPI', ['$delegate', list]);
  $provide.decorator('camTasksDirective', ['$delegate', list.cards]);
  $provide.decorator('camTasklistTaskDirective', ['$delegate', taskView]);
  $provide.decorator('camTasklistTaskMetaDirective', ['$delegate', taskMeta]);
  $provide.decorator('camTasklistFormDirective', ['$delegate', formFrame]);
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', 'camAPI', formDirective]);
}]);

house.run(['$rootScope', lostSession]);
house.run(['$rootScope', guardLeaving]);
