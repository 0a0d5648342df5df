package dev.assay.execution.role;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether this process plays the role that an annotation names. */
class OnRole implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var wanted = metadata.getAnnotations().get(ConditionalOnRole.class).getEnum("value", Role.class);
        return played(context.getEnvironment(), wanted);
    }

    static boolean played(Environment environment, Role wanted) {
        return Arrays.stream(
                        environment.getProperty("assay.roles", "api,worker").split(",", -1))
                .map(String::strip)
                .map(OnRole::role)
                .toList()
                .contains(wanted);
    }

    private static Role role(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "api" -> Role.API;
            case "worker" -> Role.WORKER;
            default ->
                throw new IllegalArgumentException(
                        "ASSAY_ROLES must be api, worker or api,worker; it holds '" + name + "'.");
        };
    }
}
