package dev.assay.testing;

import dev.assay.contracts.topic.RunEvent;
import dev.assay.service.messaging.Incoming;
import dev.assay.service.messaging.IncomingMessages;
import dev.assay.service.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service: reads run events, answers a few paths. */
@SpringBootApplication
class SampleApplication {

    /** What came in by topic. */
    static class Seen extends CopyOnWriteArrayList<Incoming<RunEvent>> {}

    record Greeting(String name) {}

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    Consumer<Message<List<byte[]>>> runs(IncomingMessages incoming, Seen seen) {
        return batch -> seen.addAll(incoming.read(batch, RunEvent.class));
    }

    @RestController
    static class Paths {

        @GetMapping("/api/greeting")
        Map<String, String> greeting() {
            return Map.of("greeting", "hello");
        }

        @PostMapping("/api/greeting")
        Greeting greet(@RequestBody Greeting greeting) {
            return greeting;
        }

        @GetMapping("/api/missing")
        Greeting missing() {
            throw new ProblemException(404, "greeting-not-found", "There is no such greeting. Choose another.");
        }

        @GetMapping("/api/surprise")
        Greeting surprise() {
            throw new IllegalStateException("the secret inner state");
        }

        @GetMapping("/internal/greeting")
        Map<String, String> internal() {
            return Map.of("greeting", "hello, service");
        }
    }
}
