import com.fasterxml.jackson.core.JsonProcessingException;
import fluxer.ApiClient;
import fluxer.ApiException;
import fluxer.api.ApplicationsApi;
import fluxer.model.Application;
import fluxer.model.ApplicationCreateRequest;
import fluxer.model.CreatedApplication;
import fluxer.model.ErrorEnvelope;
import fluxer.model.RateLimitError;
import fluxer.model.SudoProof;
import fluxer.model.ValidationErrorItem;
import java.util.List;
import java.util.stream.Collectors;

public class Main {
  static final ApiClient client = new ApiClient();
  static ApplicationsApi applications;

  public static void main(String[] args) throws Exception {
    client.updateBaseUri(System.getenv("FLUXER_BASE_URL"));
    String session = System.getenv("FLUXER_TOKEN");
    client.setRequestInterceptor(request -> request.setHeader("Authorization", session));
    // Create it last: it copies the client's settings. Otherwise it would call the hosted instance.
    applications = new ApplicationsApi(client);

    ApplicationCreateRequest good = new ApplicationCreateRequest().name("Weather bot");
    CreatedApplication created = applications.createApplication(good, null, null, null, null);
    System.out.printf("created %s, client_secret of %d, bot.token of %d characters%n",
        created.getId(), created.getClientSecret().length(), created.getBot().getToken().length());

    List<Application> listed = applications.listApplications(null, null);
    System.out.println("listed " + listed.stream().map(Application::getId).collect(Collectors.joining(",")));

    ApplicationCreateRequest bad = new ApplicationCreateRequest().name("Weather bot")
        .redirectUris(List.of("http://weather.example/"));
    ApiException exception = refusal(bad);
    ErrorEnvelope refused = read(exception, ErrorEnvelope.class);
    System.out.println("refused " + refused.getCode() + " at "
        + refused.getErrors().stream().map(ValidationErrorItem::getPath).collect(Collectors.joining(",")));

    // Rejected requests count too, so this ends at the limit.
    while (exception.getCode() != 429) exception = refusal(bad);
    System.out.println("limited, again in " + read(exception, RateLimitError.class).getRetryAfter() + " seconds");

    SudoProof proof = new SudoProof().password(System.getenv("FLUXER_PASSWORD"));
    applications.deleteApplication(created.getId(), null, null, null, proof);
    System.out.println("deleted " + created.getId());
  }

  static ApiException refusal(ApplicationCreateRequest request) {
    try {
      applications.createApplication(request, null, null, null, null);
    } catch (ApiException exception) {
      return exception;
    }
    throw new IllegalStateException("a bad redirect URI was accepted");
  }

  /** The generated methods throw the body of an error as text. */
  static <T> T read(ApiException exception, Class<T> type) throws JsonProcessingException {
    return client.getObjectMapper().readValue(exception.getResponseBody(), type);
  }
}
