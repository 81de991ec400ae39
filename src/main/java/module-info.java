/**
 * Political agreements as rules, for other programs: read scenarios, assess them, explain the verdicts. What only the program of this
 * project wants, or edited rules, is optional.
 */
module doha {
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires org.drools.tms;
    requires org.drools.util;
    requires transitive org.kie.api;
    requires org.kie.internal.api;
    requires org.slf4j;
    requires org.snakeyaml.engine;

    requires static transitive org.jspecify;
    // For edited rules.
    requires static org.drools.compiler;
    requires static org.drools.drl.ast;
    requires static org.drools.drl.parser;
    // For the program.
    requires static gg.jte.runtime;
    requires static org.apache.commons.cli;
    requires static org.eclipse.jetty.http;
    requires static org.eclipse.jetty.io;
    requires static org.eclipse.jetty.server;
    requires static org.eclipse.jetty.util;

    exports doha;
    exports doha.analysis;
    exports doha.model;
    exports doha.scenario;
    exports doha.terms;
}
