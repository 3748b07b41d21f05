// What Lianshen takes away from Admin: tenants, of which there are none and can be none.
import { known } from '../../tasklist/scripts/texts.js';

const TAKEN_AWAY = ['tenants'];

const house = window.angular.module('cam.admin.custom');

known(house);

house.config(['$provide', ($provide) => {
  $provide.decorator('Views', ['$delegate', ($delegate) => {
    const all = $delegate.getProviders;
    $delegate.getProviders = (wanted) => all(wanted).filter((view) => !TAKEN_AWAY.includes(view.id));
    return $delegate;
  }]);
}]);
