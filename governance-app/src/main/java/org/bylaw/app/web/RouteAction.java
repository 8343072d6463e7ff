package org.bylaw.app.web;

/** What a route does for somebody who may use it. */
@FunctionalInterface
public interface RouteAction {

    /**
     * Answers a request.
     *
     * @throws NotServed for what the visitor can be told in a sentence
     * @throws Exception for a fault of ours
     */
    Answer answer(Visit visit) throws Exception;
}
