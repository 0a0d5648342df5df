package dev.assay.service.client;

import dev.assay.service.AssayProperties;
import dev.assay.service.security.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** Makes clients of the other services; each call carries a fresh service token and the trace. */
public class ServiceClients {

    private final RestClient.Builder builder;
    private final AssayProperties properties;
    private final Tokens tokens;
    private final String self;

    public ServiceClients(RestClient.Builder builder, AssayProperties properties, Tokens tokens, String self) {
        this.builder = builder;
        this.properties = properties;
        this.tokens = tokens;
        this.self = self;
    }

    /**
     * A client of one service.
     *
     * @param service {@code catalog, prompt, execution} or {@code export}
     * @throws IllegalStateException if the environment does not say where it is
     */
    public RestClient of(String service) {
        var url = properties.services().get(service);
        if (url == null) {
            throw new IllegalStateException("Nothing says where " + service + " is: set its ASSAY_…_URL.");
        }
        return builder.clone()
                .baseUrl(url)
                .requestInterceptor((request, body, execution) -> {
                    request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.forService(self));
                    return execution.execute(request, body);
                })
                .build();
    }
}
