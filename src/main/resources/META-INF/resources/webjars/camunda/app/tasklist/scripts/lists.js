// Lets forms with lists be completed. The form library keeps an empty entry among its errors for every list field that
// was touched, Tasklist counts entries, and its button would stay grey for ever. Sending such a form checks it anyway.
window.angular.module('cam.tasklist.custom').config(['$provide', ($provide) => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', ($delegate) => {
    const directive = $delegate[0];
    const link = directive.link;
    directive.compile = () => (scope, element, attributes, tasklistForm) => {
      const lenient = Object.create(tasklistForm);
      lenient.notifyFormValidated = (invalid) => {
        const hasList = element[0].querySelector('.fjs-form-field-dynamiclist') !== null;
        tasklistForm.notifyFormValidated(invalid && !hasList);
      };
      link(scope, element, attributes, lenient);
    };
    return $delegate;
  }]);
}]);
