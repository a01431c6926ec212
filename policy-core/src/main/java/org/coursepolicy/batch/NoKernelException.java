package org.coursepolicy.batch;

/** Says that a plan cannot hold something, so that the exact evaluator must do it. */
final class NoKernelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoKernelException(String what) {
        super(what, null, false, false);
    }
}
