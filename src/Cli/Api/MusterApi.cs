using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Contracts;

namespace Muster.Cli.Api;

/// <summary>Calls the REST API with the operator's token. Everything but success ends the command.</summary>
internal sealed class MusterApi : IDisposable
{
    private readonly HttpClient client;

    private MusterApi(Uri address, string token)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Plain http is allowed to this machine only, and a proxy would carry the token off.
            UseProxy = !ApiAddress.IsLoopback(address),
        };
        client = new HttpClient(handler)
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
            MaxResponseContentBufferSize = 16 * 1024 * 1024,
        };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public static MusterApi FromEnvironment() => new(ApiAddress.FromEnvironment(), ApiToken.FromEnvironment());

    public Task<JsonElement> GetAsync(string path, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), ct);

    public Task<JsonElement> PostAsync(string path, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path), ct);

    public Task<JsonElement> PostAsync<TBody>(string path, TBody body, JsonTypeInfo<TBody> type, CancellationToken ct)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, ct);
    }

    /// <param name="version">As it was read.</param>
    public Task DeleteAsync(string path, long version, CancellationToken ct)
    {
        var message = new HttpRequestMessage(HttpMethod.Delete, path);
        message.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return SendAsync(message, ct);
    }

    public void Dispose() => client.Dispose();

    private async Task<JsonElement> SendAsync(HttpRequestMessage message, CancellationToken ct)
    {
        using var request = message;
        try
        {
            using var response = await client.SendAsync(request, ct);
            var body = await response.Content.ReadAsByteArrayAsync(ct);
            return response.IsSuccessStatusCode
                ? Answer(body)
                : throw new ApiRefusal((int)response.StatusCode, ProblemIn(body));
        }
        catch (HttpRequestException fault)
        {
            throw Unreachable(fault.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Unreachable("no answer in time");
        }
    }

    private static JsonElement Answer(byte[] body)
    {
        try
        {
            return body.Length == 0 ? default : JsonSerializer.Deserialize(body, CliJson.Default.JsonElement);
        }
        catch (JsonException)
        {
            throw new CliStop(
                ExitCode.Unexpected,
                "The answer is not JSON.",
                $"Check that {ApiAddress.Variable} is the address of a Muster server."
            );
        }
    }

    private static Problem? ProblemIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, CliJson.Default.Problem);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private CliStop Unreachable(string why) =>
        new(
            ExitCode.Unreachable,
            $"{client.BaseAddress} cannot be reached: {why}",
            $"Check {ApiAddress.Variable} and that the server runs."
        );
}
