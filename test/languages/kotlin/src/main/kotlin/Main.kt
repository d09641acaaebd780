import fluxer.apis.ApplicationsApi
import fluxer.infrastructure.ClientError
import fluxer.infrastructure.ClientException
import fluxer.infrastructure.Serializer
import fluxer.models.ApplicationCreateRequest
import fluxer.models.ErrorEnvelope
import fluxer.models.RateLimitError
import fluxer.models.SudoProof
import okhttp3.OkHttpClient

// The whole process shares the map ApiClient.apiKey. Each client has its own interceptor.
fun clientOf(credential: String) = OkHttpClient.Builder()
    // A redirect would send the request and its credential once more.
    .followRedirects(false)
    .addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", credential).build()) }
    .build()

val applications = ApplicationsApi(System.getenv("FLUXER_BASE_URL"), clientOf(System.getenv("FLUXER_TOKEN")))

fun main() {
    val created = applications.createApplication(ApplicationCreateRequest("Weather bot"))
    val lengths = listOf(created.clientSecret, created.bot!!.token).map { it.length }
    println("created ${created.id}, client_secret of ${lengths[0]}, bot.token of ${lengths[1]} characters")

    println("listed " + applications.listApplications().joinToString(",") { it.id })

    var exception = createBadly()
    val refused = read<ErrorEnvelope>(exception)
    println("refused ${refused.code} at " + refused.errors!!.joinToString(",") { it.path })

    // Rejected requests count too, so this ends at the limit.
    while (exception.statusCode != 429) exception = createBadly()
    println("limited, again in ${read<RateLimitError>(exception).retryAfter} seconds")

    applications.deleteApplication(created.id, sudoProof = SudoProof(password = System.getenv("FLUXER_PASSWORD")))
    println("deleted ${created.id}")
}

fun createBadly(): ClientException {
    val bad = ApplicationCreateRequest("Weather bot", redirectUris = listOf("http://weather.example/"))
    try {
        applications.createApplication(bad)
    } catch (exception: ClientException) {
        return exception
    }
    throw IllegalStateException("a bad redirect URI was accepted")
}

/** The exception holds the body as a string. */
inline fun <reified T> read(exception: ClientException): T {
    val body = (exception.response as ClientError<*>).body as String
    return Serializer.moshi.adapter(T::class.java).fromJson(body)!!
}
