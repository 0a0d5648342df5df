package dev.assay.launcher.command;

import dev.assay.launcher.client.ServiceToken;
import dev.assay.launcher.up.LocalSystem;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets the owner of a system ask its services what they else tell only each other. */
@Command(
        name = "service-token",
        hidden = true,
        description = "Prints a bearer token for /internal/** of the services; good for five minutes.")
final class ServiceTokenCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var key = LocalSystem.current().secrets().tokenKey();
        System.out.println(ServiceToken.signed(key, Instant.now()));
        return 0;
    }
}
