using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Muster.Contracts;

namespace Muster.Cli.Api;

/// <summary>Calls the REST API with the operator's token. Everything but success ends the command.</summary>
internal sealed class MusterApi : IDisposable
{
    private readonly HttpClient client;

    /// <param name="token">Null for the few calls that need none.</param>
    private MusterApi(Uri address, string? token)
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
        if (token is null)
        {
            // What a foreign page could not add: calls that change something need it, or a token.
            client.DefaultRequestHeaders.Add("X-Muster", "1");
        }
        else
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public static MusterApi FromEnvironment() => new(ApiAddress.FromEnvironment(), ApiToken.FromEnvironment());

    public static MusterApi WithoutToken() => new(ApiAddress.FromEnvironment(), token: null);

    public static MusterApi With(string token) => new(ApiAddress.FromEnvironment(), token);

    public Task<JsonElement> GetAsync(string path, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), ct);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), ct);

    /// <param name="version">The row version that was read: nobody's change in between is lost.</param>
    public Task<JsonElement> DeleteAsync(string path, long version, CancellationToken ct)
    {
        var call = new HttpRequestMessage(HttpMethod.Delete, path);
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return SendAsync(call, ct);
    }

    public Task<JsonElement> PostAsync(string path, CancellationToken ct) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path), ct);

    public Task<JsonElement> PostAsync<TBody>(
        string path,
        TBody body,
        JsonTypeInfo<TBody> type,
        CancellationToken ct
    ) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = ContentOf(body, type) }, ct);

    public Task<JsonElement> PostFileAsync(string path, byte[] file, string contentType, CancellationToken ct)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, ct);
    }

    /// <param name="key">Sent again with the same key, it does nothing twice.</param>
    public Task<JsonElement> PostFormAsync(string path, string key, MultipartFormDataContent form, CancellationToken ct)
    {
        var call = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        call.Headers.Add("Idempotency-Key", key);
        return SendAsync(call, ct);
    }

    /// <inheritdoc cref="DeleteAsync(string, long, CancellationToken)"/>
    public Task<JsonElement> PutAsync<TBody>(
        string path,
        long version,
        TBody body,
        JsonTypeInfo<TBody> type,
        CancellationToken ct
    )
    {
        var call = new HttpRequestMessage(HttpMethod.Put, path) { Content = ContentOf(body, type) };
        call.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return SendAsync(call, ct);
    }

    /// <summary>The next bytes of an upload.</summary>
    public Task<JsonElement> PatchAsync(string path, long offset, byte[] part, CancellationToken ct)
    {
        var call = new HttpRequestMessage(HttpMethod.Patch, path) { Content = new ByteArrayContent(part) };
        call.Headers.Add("Upload-Offset", $"{offset}");
        return SendAsync(call, ct);
    }

    /// <summary>Whether a probe says yes, whatever its words.</summary>
    public async Task<bool> AnswersAsync(string path, CancellationToken ct)
    {
        try
        {
            using var response = await client.GetAsync(path, ct);
            return response.IsSuccessStatusCode;
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

    /// <summary>Passes on what comes, as it comes; a server that falls silent ends the command.</summary>
    /// <returns>How many bytes it was.</returns>
    public async Task<long> DownloadAsync(string path, Stream to, IProgress<long> progress, CancellationToken ct)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode)
            {
                throw new ApiRefusal(
                    (int)response.StatusCode,
                    ProblemIn(await response.Content.ReadAsByteArrayAsync(ct))
                );
            }

            await using var from = await response.Content.ReadAsStreamAsync(ct);
            var buffer = new byte[128 * 1024];
            for (var total = 0L; ; )
            {
                silence.CancelAfter(client.Timeout);
                var read = await from.ReadAsync(buffer, silence.Token);
                if (read == 0)
                {
                    return total;
                }

                await to.WriteAsync(buffer.AsMemory(0, read), ct);
                progress.Report(total += read);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or HttpIOException)
        {
            throw Unreachable(fault.GetBaseException().Message);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw Unreachable("no answer in time");
        }
    }

    public void Dispose() => client.Dispose();

    private static ByteArrayContent ContentOf<TBody>(TBody body, JsonTypeInfo<TBody> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

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
