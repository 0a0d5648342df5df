/** What every service does the same way. A service imports {@code classpath:assay-service.yml} and gets the rest by itself. */
@NullMarked
package dev.assay.service;

import org.jspecify.annotations.NullMarked;
