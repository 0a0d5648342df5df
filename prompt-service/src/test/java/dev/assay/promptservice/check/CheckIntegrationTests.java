package dev.assay.promptservice.check;

import dev.assay.promptservice.PromptServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class CheckIntegrationTests extends PromptServiceTest {

    @Test
    void checksAPromptAgainstFields() {
        post("/api/prompts/check", "{\"prompt\": \"{{Name}} {{Naem}} {{\", \"fields\": [\"Name\"]}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"fields": ["Name", "Naem"],
                         "problems": [{"position": 9, "line": 1, "column": 10, "length": 8, "suggestion": "Name"},
                                      {"position": 18, "length": 2}]}
                        """);
    }

    @Test
    void rendersARecord() {
        post("/api/prompts/render", "{\"prompt\": \"{{ a }}-{{b}}\", \"record\": {\"a\": \"1\"}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"text\": \"1-\", \"missing\": [\"b\"]}");
    }

    @Test
    void checksASchema() {
        post("/api/schemas/check", "{\"type\": \"object\", \"properties\": {\"z\": {}, \"a\": {\"type\": \"words\"}}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.parameters[0]")
                .isEqualTo("z")
                .jsonPath("$.problems[0].path")
                .isEqualTo("/properties/a/type");
    }

    @Test
    void checksASchemaThatIsNoJsonYet() {
        post("/api/schemas/check", "{\"type\": ")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.problems.length()")
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingInTheRequest() {
        post("/api/prompts/check", "{\"prompt\": \"x\"}").expectStatus().isBadRequest();
    }

    private RestTestClient.ResponseSpec post(String path, String body) {
        return analyst()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
