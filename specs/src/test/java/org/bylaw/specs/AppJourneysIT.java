package org.bylaw.specs;

import io.cucumber.junit.platform.engine.Constants;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs the features of the review app, in a real browser. */
@Suite
@IncludeEngines("cucumber")
@SelectPackages("features.app")
@ConfigurationParameter(key = Constants.GLUE_PROPERTY_NAME, value = "org.bylaw.specs.app")
class AppJourneysIT {}
