// The open task: what it is about, until when, who has it; and what became of the one just sent.
import { say } from './language.js';
import { receipt } from './receipt.js';

export function taskView(directives) {
  directives[0].template = `
<div ng-show="!taskState.$loaded" class="loader" role="status">{{ 'LOADING' | translate }}</div>
<div ng-show="taskState.$loaded">
  <div ng-hide="task">
    <section class="lianshen-receipt" role="status" tabindex="-1" ng-if="receipt.shown">
      <h2><span class="glyphicon glyphicon-ok-circle" aria-hidden="true"></span> ${say('receiptTitle')}
        <small>{{ receipt.number }}</small></h2>
      <dl>
        <dt>${say('receiptTaken')}</dt><dd>{{ receipt.taken }}</dd>
        <dt ng-if="receipt.went">${say('receiptWent')}</dt><dd ng-if="receipt.went">{{ receipt.went }}</dd>
        <dt ng-if="receipt.next">${say('receiptNext')}</dt><dd ng-if="receipt.next">{{ receipt.next }}</dd>
        <dt ng-if="receipt.sheet">${say('receiptSheet')}</dt><dd ng-if="receipt.sheet">{{ receipt.sheet }}
          <a class="lianshen-receipt-sheet" ng-href="{{ receipt.sheetUrl }}" target="_blank" rel="noopener">${say('receiptPrint')}</a></dd>
      </dl>
    </section>
    <p class="no-task well">${say('noTask')}</p>
  </div>
  <section ng-if="task" class="task-card" ng-class="{'task-removed': !taskExists}">
    <header class="lianshen-head">
      <h2 class="task">{{ task.name }}</h2>
      <p class="lianshen-about" ng-if="task.number || task.direction">
        <span class="lianshen-about-number">{{ task.number }}</span>
        <span class="lianshen-about-title">{{ task.title || task.direction }}</span></p>
      <div cam-tasklist-task-meta task-data="taskData" error-handler="errorHandler"></div>
    </header>
    <div class="lianshen-removed alert alert-info" ng-if="!taskExists && !receipt.sending">
      {{ 'TASK_HAS_BEEN_REMOVED' | translate }}
      <button type="button" class="btn btn-default" ng-click="dismissTask()">{{ 'CLOSE_TASK' | translate }}</button>
    </div>
    <ul class="nav nav-tabs">
      <li ng-class="{ active: selectedTaskDetailTab.id === tab.id }" ng-repeat="tab in taskDetailTabs">
        <button type="button" class="lianshen-tab" ng-click="selectTaskDetailTab(tab)"
                aria-pressed="{{ selectedTaskDetailTab.id === tab.id }}">{{ tab.label | translate }}</button>
      </li>
    </ul>
    <div class="tab-content"><view provider="selectedTaskDetailTab" vars="taskVars"></view></div>
  </section>
</div>`;
  const controller = directives[0].controller;
  const inject = controller.slice(0, -1);
  const stock = controller[controller.length - 1];
  directives[0].controller = [...inject, function (...given) {
    given[inject.indexOf('$scope')].receipt = receipt;
    stock.apply(this, given);
  }];
  return directives;
}

export function taskMeta(directives) {
  directives[0].template = `
<p class="lianshen-meta">
  <span class="lianshen-meta-due" ng-if="task.due_" ng-class="{overdue: task.overdue}"><b ng-if="task.overdue">${say('overdue')}</b>
    {{ dueText() }}</span>
  <button type="button" class="claim btn btn-default" ng-if="!hasAssignee()" ng-click="claim()"
          ng-disabled="submitInProgress">${say('claim')}</button>
  <span class="lianshen-meta-holder" ng-if="hasAssignee()">{{ holderText() }}</span>
  <button type="button" class="unclaim btn btn-link" ng-if="hasAssignee() && isAssignee" ng-click="unclaim()"
          ng-disabled="submitInProgress">${say('release')}</button>
</p>`;
  const link = directives[0].link;
  directives[0].compile = () => (scope, ...rest) => {
    scope.dueText = () => say('due', scope.task.due_);
    scope.holderText = () => (scope.isAssignee ? say('byMe') : say('by', scope.task.holder));
    link(scope, ...rest);
    const claim = scope.claim;
    scope.claim = () => { if (!scope.hasAssignee()) claim(); };
  };
  return directives;
}
