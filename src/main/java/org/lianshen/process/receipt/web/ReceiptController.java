package org.lianshen.process.receipt.web;

import org.lianshen.identity.Callers;
import org.lianshen.problem.Refusal;
import org.lianshen.process.receipt.TaskReceipt;
import org.lianshen.process.receipt.TaskReceipts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a form, for whoever sent it. */
@RestController
class ReceiptController {

    private final TaskReceipts receipts;
    private final Callers callers;

    ReceiptController(TaskReceipts receipts, Callers callers) {
        this.receipts = receipts;
        this.callers = callers;
    }

    @GetMapping("/api/tasks/{task}/receipt")
    TaskReceipt read(@PathVariable String task) {
        return receipts.find(callers.current().account(), task).orElseThrow(Refusal::notFound);
    }
}
