package org.lianshen.problem.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.lianshen.language.Text;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What the container says of a request that failed outside of our controllers: a page for people, a problem for
 * programs. Whoever asks for it by its address finds nothing.
 */
@Hidden
@Controller
class ErrorEndpoint implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    Object tell(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
                ? HttpStatus.valueOf(told)
                : HttpStatus.NOT_FOUND;
        var address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String told
                ? told
                : request.getRequestURI();
        var words =
                request.getAttribute(OutageAnswers.WORDS) instanceof Text told ? told : ProblemAdvice.sentence(status);
        return ProblemAdvice.answer(request, address, status.value(), "http-" + status.value(), words, null);
    }
}
