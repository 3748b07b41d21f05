// What Lianshen takes away from Cockpit: whatever the engine's calls refuse to everybody. Watching stays, and trying again.
// What has no view of its own is taken away by styles/user-styles.css.
import { known } from '../../tasklist/scripts/texts.js';
import { word } from './words.js';

const TAKEN_AWAY = [
  'update-suspension-state-action', 'update-suspension-state', 'add-variable-action', 'cancel-process-instance-action',
  'bulk-job-definition-override-job-priority-action', 'job-definition-override-job-priority-action',
  'increase-incident-external-task-retry', 'delete-deployment', 'batch', 'reports'];

const house = window.angular.module('cam.cockpit.custom');

known(house, { DASHBOARD_CUSTOM_PLUGINS: word('monitor') });

house.config(['$provide', ($provide) => {
  $provide.decorator('Views', ['$delegate', ($delegate) => {
    const all = $delegate.getProviders;
    $delegate.getProviders = (wanted) => all(wanted).filter((view) => !TAKEN_AWAY.includes(view.id));
    return $delegate;
  }]);
  // shown, not changed
  $provide.decorator('timeToLiveDirective', ['$delegate', ($delegate) => {
    $delegate[0].template = '<span ng-if="definition.historyTimeToLive != null">{{ format(definition.historyTimeToLive) }}</span>';
    return $delegate;
  }]);
  $provide.decorator('camInPlaceTextFieldDirective', ['$delegate', ($delegate) => {
    $delegate[0].template = '<span>{{ context[property] }}</span>';
    return $delegate;
  }]);
}]);
