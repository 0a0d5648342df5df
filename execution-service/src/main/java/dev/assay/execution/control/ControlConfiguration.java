package dev.assay.execution.control;

import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the api role needs beside its own parts: the clock of its sweeps. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.API)
@EnableScheduling
class ControlConfiguration {}
