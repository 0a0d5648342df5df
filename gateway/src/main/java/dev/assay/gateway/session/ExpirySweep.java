package dev.assay.gateway.session;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes sessions and links that have expired: they let nobody in, and need not be kept. */
@Component
class ExpirySweep {

    private final Sessions sessions;
    private final SignInLinks links;

    ExpirySweep(Sessions sessions, SignInLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Scheduled(fixedDelayString = "PT10M")
    Mono<Void> sweep() {
        return sessions.sweep().then(links.sweep());
    }
}
