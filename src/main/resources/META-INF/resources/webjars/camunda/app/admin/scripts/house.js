// What Lianshen takes away from Admin: tenants, of which there are none and can be none.
const TAKEN_AWAY = ['tenants'];

window.angular.module('cam.admin.custom').config(['$provide', ($provide) => {
  $provide.decorator('Views', ['$delegate', ($delegate) => {
    const all = $delegate.getProviders;
    $delegate.getProviders = (wanted) => all(wanted).filter((view) => !TAKEN_AWAY.includes(view.id));
    return $delegate;
  }]);
}]);
