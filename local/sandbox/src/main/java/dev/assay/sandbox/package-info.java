/** One plain program that stands in for Salesforce and for a model endpoint, with sample data. */
@NullMarked
package dev.assay.sandbox;

import org.jspecify.annotations.NullMarked;
