package dev.assay.gateway.session;

import dev.assay.gateway.GatewayProperties;
import dev.assay.gateway.problem.ProblemWriter;
import dev.assay.service.AssayProperties;
import dev.assay.service.security.Tokens;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Flux;

/** Who may do what at the door; what a user may do behind it is the services' to say. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    FailedSignIns failedSignIns(GatewayProperties properties) {
        return new FailedSignIns(properties.failedSignIns(), System::nanoTime);
    }

    @Bean
    ReactiveJwtDecoder serviceTokens(AssayProperties properties) {
        var key = new SecretKeySpec(Base64.getDecoder().decode(properties.tokenKey()), "HmacSHA256");
        return NimbusReactiveJwtDecoder.withSecretKey(key).build();
    }

    /** Services, by their tokens. */
    @Bean
    @Order(1)
    SecurityWebFilterChain services(ServerHttpSecurity http, ProblemWriter problems) {
        var converter = new ReactiveJwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(SecurityConfiguration::roles);
        return refusals(http, problems)
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher("/internal/**"))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(requests -> requests.anyExchange().hasRole("SERVICE"))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(
                                (exchange, denied) -> problems.write(exchange, SignInProblems.notSignedIn()))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(converter)))
                .build();
    }

    /** People and the command line. The pages themselves are open; what they show is not. */
    @Bean
    @Order(2)
    SecurityWebFilterChain people(ServerHttpSecurity http, Callers callers, ProblemWriter problems) {
        return refusals(http, problems)
                .securityContextRepository(callers)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeExchange(requests -> requests.pathMatchers("/api/**")
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .addFilterAfter(new SamePage(), SecurityWebFiltersOrder.AUTHORIZATION)
                .build();
    }

    private static ServerHttpSecurity refusals(ServerHttpSecurity http, ProblemWriter problems) {
        return http.exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (exchange, unknown) -> problems.write(exchange, SignInProblems.notSignedIn()))
                .accessDeniedHandler((exchange, denied) -> problems.write(exchange, SignInProblems.notAllowed())));
    }

    private static Flux<GrantedAuthority> roles(Jwt token) {
        var roles = token.getClaimAsStringList(Tokens.ROLES);
        return roles == null
                ? Flux.empty()
                : Flux.fromIterable(roles)
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)));
    }
}
