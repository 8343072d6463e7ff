/**
 * What every feature of the app may use; the features are packages of their own.
 *
 * <p>Belongs here: how a feature refuses, how text is broken into lines. Does not belong here: any feature.
 */
@NullMarked
package org.bylaw.app;

import org.jspecify.annotations.NullMarked;
