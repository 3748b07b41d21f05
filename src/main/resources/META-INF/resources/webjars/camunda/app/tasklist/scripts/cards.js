// The list of tasks: cards that tell what a task is about, found by number, title or direction, the next due first.
import { get } from './calls.js';
import { beijing, pick, say, side } from './language.js';

const SORTINGS = { soonest: [{ sortBy: 'dueDate', sortOrder: 'asc' }], newest: [{ sortBy: 'created', sortOrder: 'desc' }] };

const sorting = { by: 'soonest' };

// What our interface tells about tasks, by their ids; nothing where it cannot be asked.
async function cardsOf(ids) {
  if (!ids.length) return new Map();
  try {
    const answer = await get(`/api/tasks/cards?ids=${ids.map(encodeURIComponent).join(',')}`);
    return new Map((answer.body || []).map((card) => [card.id, card]));
  } catch (away) {
    return new Map();
  }
}

function dress(task, card) {
  task.name = card ? pick(card.name) : side(task.name);
  task.due_ = card && card.due ? beijing(card.due) : beijing(task.due);
  task.overdue = card ? card.overdue : false;
  task.number = card ? card.number : '';
  task.title = card ? pick(card.title) : '';
  task.direction = card && card.direction ? `${card.direction.code} ${pick(card.direction)}` : '';
  task.process = card ? pick(card.process) : '';
  task.holder = card && card.assignee ? card.assignee.name || card.assignee.account : task.assignee || '';
  return task;
}

// Decorates the calls by which Tasklist reads tasks and filters.
export function list(api) {
  const filters = api.resource('filter');
  const tasks = api.resource('task');

  const stockTasks = filters.getTasks;
  filters.getTasks = function (query, done) {
    query.sorting = SORTINGS[sorting.by];
    return stockTasks.call(this, query, (problem, found) => {
      if (problem || !found) return done(problem, found);
      const shown = (found._embedded && found._embedded.task) || [];
      return cardsOf(shown.map((task) => task.id)).then((cards) => {
        shown.forEach((task) => dress(task, cards.get(task.id)));
        inDigest(() => done(null, found));
      });
    });
  };

  const stockFilters = filters.list;
  filters.list = function (...given) {
    return stockFilters.apply(this, given).then((found) => found.map((filter) => {
      filter.name = side(filter.name);
      return filter;
    }));
  };

  const stockTask = tasks.get;
  tasks.get = function (id, done) {
    const card = cardsOf([id]);
    return stockTask.call(this, id, (problem, task) => {
      if (problem || !task) return done(problem, task);
      return card.then((cards) => inDigest(() => done(null, dress(task, cards.get(id)))));
    });
  };
  return api;
}

function inDigest(work) {
  const root = window.angular.element(document.documentElement).injector().get('$rootScope');
  root.$evalAsync(work);
}

list.cards = (directives) => {
  directives[0].template = `
<div ng-show="!state.$loaded && !state.$error" class="loader" role="status">{{ 'LOADING' | translate }}</div>
<div ng-show="state.$error" class="alert alert-danger" role="alert">
  <strong class="status">{{ 'FAILURE' | translate }}:</strong> <span class="message">{{ error.message }}</span>
</div>
<div ng-if="state.$loaded && !state.$error">
  <p ng-if="!totalItems" class="well">${say('noMatch')}</p>
  <p ng-if="totalItems && !tasks" class="well">{{ 'RESTRICTION_NOTICE' | translate }}
    <button type="button" class="btn-link" ng-click="resetPage()">{{ 'RESET_PAGE' | translate }}</button></p>
  <div ng-if="totalItems" ng-keydown="handleKeydown($event)">
    <ol class="tasks-list list-unstyled" aria-label="${say('tasks')}">
      <li class="task" ng-repeat="(delta, task) in tasks" ng-class="{active: currentTaskId === task.id, overdue: task.overdue}">
        <a class="lianshen-card" ng-href="{{ getHrefUrl(task) }}" ng-click="focus($event, task)"
           aria-current="{{ currentTaskId === task.id ? 'true' : 'false' }}">
          <span class="lianshen-card-name">{{ task.name }}</span>
          <span class="lianshen-card-number" ng-if="task.number">{{ task.number }}</span>
          <span class="lianshen-card-title" ng-if="task.title">{{ task.title }}</span>
          <span class="lianshen-card-direction" ng-if="task.direction">{{ task.direction }}</span>
          <span class="lianshen-card-foot">
            <span class="lianshen-card-due" ng-if="task.due_"><b ng-if="task.overdue">${say('overdue')}</b>
              {{ dueText(task) }}</span>
            <span class="lianshen-card-holder">{{ holderText(task) }}</span>
          </span>
        </a>
      </li>
    </ol>
  </div>
  <ul uib-pagination ng-if="totalItems > pageSize" class="pagination-sm" page="pageNum" ng-model="$parent.pageNum"
      ng-change="pageChange()" total-items="totalItems" items-per-page="pageSize" max-size="3" boundary-links="false"></ul>
</div>`;
  const controller = directives[0].controller;
  const inject = controller.slice(0, -1);
  const stock = controller[controller.length - 1];
  directives[0].controller = [...inject, '$rootScope', function (...given) {
    const root = given.pop();
    const scope = given[inject.indexOf('$scope')];
    scope.dueText = (task) => say('due', task.due_);
    scope.holderText = (task) => {
      if (!task.assignee) return say('unclaimed');
      const me = root.authentication && root.authentication.name;
      return task.assignee === me ? say('byMe') : say('by', task.holder);
    };
    stock.apply(this, given);
  }];
  return directives;
};

// The field above the list, and the order of the cards.
export const searching = {
  id: 'lianshen-search',
  priority: 100,
  template: `
<form class="lianshen-search" role="search" ng-submit="find()">
  <input type="search" class="form-control" ng-model="wanted.text" ng-change="soon()" maxlength="100"
         placeholder="${say('search')}" aria-label="${say('searchLabel')}">
  <select class="form-control" ng-model="sorting.by" ng-change="again()" aria-label="${say('order')}">
    <option value="soonest">${say('soonest')}</option>
    <option value="newest">${say('newest')}</option>
  </select>
  <p class="lianshen-more" role="status" ng-if="wanted.more">{{ moreText() }}</p>
</form>`,
  controller: ['$scope', '$timeout', function (scope, $timeout) {
    const data = scope.tasklistData.newChild(scope);
    let waiting = null;
    scope.sorting = sorting;
    scope.wanted = { text: '', more: false, found: 0 };
    scope.moreText = () => say('moreMatches', scope.wanted.found);
    scope.again = () => data.changed('taskListQuery');
    scope.soon = () => {
      $timeout.cancel(waiting);
      waiting = $timeout(scope.find, 300);
    };
    scope.find = async () => {
      $timeout.cancel(waiting);
      const text = scope.wanted.text.trim();
      const found = text ? await ids(text) : null;
      if (text !== scope.wanted.text.trim()) return;
      scope.$evalAsync(() => {
        scope.wanted.more = Boolean(found && found.more);
        scope.wanted.found = found ? found.ids.length : 0;
        data.set('searchQuery', found ? { taskIdIn: found.ids.length ? found.ids : ['-'] } : {});
      });
    };
  }]
};

async function ids(text) {
  try {
    return (await get(`/api/tasks?q=${encodeURIComponent(text)}`)).body;
  } catch (away) {
    return null;
  }
}
